import { useEffect, useState } from 'preact/hooks';
import type { AskItem } from '../../utils/record/trackedAnswer.ts';
import type { Call } from '../outbox/door.ts';

const NONE: readonly AskItem[] = [];

/** Everything that is asked of me, asked for again when `version` rises; a late answer to an earlier question is dropped. */
export function useAsks(call: Call, version: number, fail: (error: unknown) => void): readonly AskItem[] {
  const [items, setItems] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      try {
        const reply = await call('asks.list', {});
        if (isCurrent) setItems(reply.items);
      } catch (error) {
        if (isCurrent) fail(error);
      }
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [call, version, fail]);
  return items;
}
