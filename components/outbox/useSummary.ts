import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Summary } from '../../utils/messages/protocol.ts';
import type { Call } from './door.ts';

interface Overview {
  summary: Summary | null;
  /** Sync now, whatever any pause says; resolves when it is over. */
  syncNow(): Promise<void>;
  syncing: boolean;
}

/**
 * Counts, sign-in and the next attempt. The first paint waits for the stored summary only; the sync that an opened
 * popup starts comes after it, and what it could not do is told by the summary, not by an error.
 */
export function useSummary(call: Call, version: number, fail: (error: unknown) => void): Overview {
  const [summary, setSummary] = useState<Summary | null>(null);
  const [syncing, setSyncing] = useState(false);

  const sync = useCallback(
    async (name: 'sync.opened' | 'sync.now'): Promise<void> => {
      setSyncing(true);
      try {
        setSummary(await call(name, {}));
      } catch (error) {
        fail(error);
      } finally {
        setSyncing(false);
      }
    },
    [call, fail],
  );
  const syncNow = useCallback(() => sync('sync.now'), [sync]);

  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      try {
        const fresh = await call('outbox.summary', {});
        if (current) setSummary(fresh);
      } catch (error) {
        if (current) fail(error);
      }
    };
    void ask();
    return () => {
      current = false;
    };
  }, [call, version, fail]);

  const ready = summary !== null;
  useEffect(() => {
    if (ready) void sync('sync.opened');
    // Once, when there is something on the screen.
  }, [ready, sync]);
  return { summary, syncNow, syncing };
}
