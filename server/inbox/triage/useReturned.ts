import { useCallback, useState } from 'preact/hooks';
import type { ReturnedProblem } from '../../../utils/record/returned.ts';
import type { Api } from '../api.ts';
import type { InboxError } from '../inboxError.ts';
import { useAnswer } from '../useAnswer.ts';

export interface Returned {
  /** Null until the endpoint has answered. */
  problems: readonly ReturnedProblem[] | null;
  failure: InboxError | null;
  load(): void;
  /** The one being looked at, in place of a report. */
  open: ReturnedProblem | null;
  /** Looks at this one; null goes back to the reports. */
  look(problemId: string | null): void;
}

/** Problems that came back by themselves, and which of them is looked at. */
export function useReturned(api: Api): Returned {
  const ask = useCallback(() => api.returned(), [api]);
  const { value, failure, retry } = useAnswer(ask);
  const [wanted, look] = useState<string | null>(null);
  const problems = value?.problems ?? null;
  return {
    problems,
    failure,
    load: retry,
    open: problems?.find(({ problemId }) => problemId === wanted) ?? null,
    look,
  };
}
