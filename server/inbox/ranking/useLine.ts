import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RankingPage } from '../../../utils/record/ranking.ts';
import type { Api } from '../api.ts';
import { asInboxError, isNotReadYet, type InboxError } from '../inboxError.ts';
import { useCatchUp } from './useCatchUp.ts';

const PAGE = 50;

interface Line {
  page: RankingPage | null;
  failure: InboxError | null;
  loading: boolean;
  /** The endpoint has just started, and counts what came while it was away. */
  counting: boolean;
  more(): void;
  /** Asks again for all that is shown: a change of one number can move every other one. */
  reload(): void;
}

/** The first `count` places, or all there are, in as many questions as it takes. */
async function firstPlaces(api: Api, count: number): Promise<RankingPage> {
  const page = await api.ranking({ limit: Math.min(count, PAGE), after: null });
  while (page.next !== null && page.problems.length < count) {
    const following = await api.ranking({ limit: PAGE, after: page.next });
    page.problems.push(...following.problems);
    page.next = following.next;
  }
  return page;
}

/** The ranking from its first place on. */
export function useLine(api: Api): Line {
  const [wanted, setWanted] = useState({ count: PAGE, times: 0 });
  const [page, setPage] = useState<RankingPage | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [loading, setLoading] = useState(true);
  useEffect(() => {
    let current = true;
    setLoading(true);
    const settle = (show: () => void): void => {
      if (!current) return;
      show();
      setLoading(false);
    };
    firstPlaces(api, wanted.count).then(
      (found) =>
        settle(() => {
          setPage(found);
          setFailure(null);
        }),
      (error: unknown) => settle(() => setFailure(asInboxError(error))),
    );
    return () => {
      current = false;
    };
  }, [api, wanted]);
  const more = useCallback(() => setWanted(({ count, times }) => ({ count: count + PAGE, times })), []);
  const reload = useCallback(() => setWanted(({ count, times }) => ({ count, times: times + 1 })), []);
  const notRead = isNotReadYet(failure) ? failure : null;
  const behind = notRead ?? (page?.asOf ? page : null);
  useCatchUp(behind, reload);
  return { page, failure: notRead ? null : failure, loading, counting: behind !== null, more, reload };
}
