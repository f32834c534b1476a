import { useCallback, useRef, useState } from 'preact/hooks';
import { asInboxError, type InboxError } from './inboxError.ts';

interface Task {
  busy: boolean;
  failure: InboxError | null;
  /** Runs one piece of work; a second one while it is under way is left out, so that two clicks save once. */
  run(work: () => Promise<void>): void;
}

/** A button's work: busy while it lasts, its failure kept to be shown. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const busyRef = useRef(false); // known at once, while `busy` waits for the next drawing
  const [failure, setFailure] = useState<InboxError | null>(null);
  const run = useCallback((work: () => Promise<void>) => {
    if (busyRef.current) return;
    busyRef.current = true;
    setBusy(true);
    setFailure(null);
    work()
      .catch((error: unknown) => setFailure(asInboxError(error)))
      .finally(() => {
        busyRef.current = false;
        setBusy(false);
      });
  }, []);
  return { busy, failure, run };
}
