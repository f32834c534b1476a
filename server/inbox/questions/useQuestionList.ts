import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QuestionPage } from '../../../utils/record/asks.ts';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';
import type { QuestionsQuery } from './questionCalls.ts';

const PAGE = 50;

interface QuestionListing {
  page: QuestionPage | null;
  failure: InboxError | null;
  more(): void;
  reload(): void;
}

/** Questions in one state, page after page; a late answer to an earlier question is dropped. */
export function useQuestionList(api: Api, state: QuestionsQuery['state']): QuestionListing {
  const [page, setPage] = useState<QuestionPage | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const askedRef = useRef(0);
  const ask = useCallback(
    (before: string | null, shown: QuestionPage['questions']) => {
      const mine = ++askedRef.current;
      const settle = (found: QuestionPage | null, failed: InboxError | null): void => {
        if (mine !== askedRef.current) return;
        if (found) setPage({ ...found, questions: [...shown, ...found.questions] });
        setFailure(failed);
      };
      api.questions({ state, before, limit: PAGE }).then(
        (found) => settle(found, null),
        (error: unknown) => settle(null, asInboxError(error)),
      );
    },
    [api, state],
  );
  const reload = useCallback(() => {
    setPage(null);
    ask(null, []);
  }, [ask]);
  useEffect(reload, [reload]);
  const more = (): void => {
    if (page?.next) ask(page.next, page.questions);
  };
  return { page, failure, more, reload };
}
