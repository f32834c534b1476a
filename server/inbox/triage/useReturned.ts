import type { RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { ReturnedProblem } from '../../../utils/record/returned.ts';
import type { Api } from '../api.ts';
import type { InboxError } from '../inboxError.ts';
import { useLiveAnswer } from '../useLiveAnswer.ts';

export interface Returned {
  /** Null until the endpoint has answered. */
  problems: readonly ReturnedProblem[] | null;
  failure: InboxError | null;
  load(): void;
  /** The one being looked at, in place of a report; it stays open when it no longer waits. */
  open: ReturnedProblem | null;
  /** Somebody else decided on the one that is open, or it was merged. */
  isGone: boolean;
  /** Looks at this one; null goes back to the reports. */
  look(problemId: string | null): void;
}

/** Problems that came back by themselves, as they come and go, and which of them is looked at. `list`: where they are shown. */
export function useReturned(api: Api, list: RefObject<HTMLElement | null>): Returned {
  const ask = useCallback(() => api.returned(), [api]);
  const { value, failure, retry } = useLiveAnswer(ask, list);
  const [open, setOpen] = useState<ReturnedProblem | null>(null);
  const problems = value?.problems ?? null;
  const find = (id: string | null): ReturnedProblem | null =>
    problems?.find(({ problemId }) => problemId === id) ?? null;
  return {
    problems,
    failure,
    load: retry,
    open,
    isGone: open !== null && find(open.problemId) === null,
    look: (problemId) => setOpen(find(problemId)),
  };
}
