import { useCallback, useEffect, useState } from 'preact/hooks';
import { asInboxError, type InboxError, isNotReadYet } from './inboxError.ts';

export interface Answer<T> {
  value: T | null;
  failure: InboxError | null;
  /** Puts what a save answered in its place. */
  set(value: T): void;
  retry(): void;
}

/** What the endpoint answers to a question; another question drops the answer to the former one. `ask` is stable. */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [value, set] = useState<T | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    // An endpoint that has just started is asked again and again: what is said of that stays meanwhile.
    setFailure((before) => (isNotReadYet(before) ? before : null));
    const answered = (found: T): void => {
      set(found);
      setFailure(null);
    };
    ask().then(
      (found) => current && answered(found),
      (error: unknown) => current && setFailure(asInboxError(error)),
    );
    return () => {
      current = false;
    };
  }, [ask, tries]);
  const retry = useCallback(() => setTries((before) => before + 1), []);
  return { value, failure, set, retry };
}
