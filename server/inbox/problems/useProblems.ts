import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DecisionStatus } from '../../../utils/record/decision.ts';
import type { ProblemPage } from '../../../utils/record/problem.ts';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';

const PAGE = 25;

export interface Problems {
  page: ProblemPage | null;
  failure: InboxError | null;
  loading: boolean;
  more(): void;
  reload(): void;
}

/** The list of problems, page after page; a late answer to an earlier question is dropped. */
export function useProblems(api: Api, q: string, status: DecisionStatus | null = null): Problems {
  const [page, setPage] = useState<ProblemPage | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [loading, setLoading] = useState(false);
  const questionRef = useRef(0);

  const ask = useCallback(
    (before: string | null, join: (fresh: ProblemPage) => ProblemPage) => {
      const mine = ++questionRef.current;
      const settle = (failed: InboxError | null, show: () => void): void => {
        if (mine !== questionRef.current) return;
        show();
        setFailure(failed);
        setLoading(false);
      };
      setLoading(true);
      api.problems({ before, limit: PAGE, q, status }).then(
        (fresh) => settle(null, () => setPage(join(fresh))),
        (error: unknown) => settle(asInboxError(error), () => undefined),
      );
    },
    [api, q, status],
  );
  const reload = useCallback(() => ask(null, (fresh) => fresh), [ask]);
  useEffect(reload, [reload]);
  const more = (): void => {
    if (page?.next) ask(page.next, ({ problems, next }) => ({ problems: [...page.problems, ...problems], next }));
  };
  return { page, failure, loading, more, reload };
}
