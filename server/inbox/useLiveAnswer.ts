import type { RefObject } from 'preact';
import { useLatest } from '../../components/base/useLatest.ts';
import { type Answer, useAnswer } from './useAnswer.ts';
import { useStill } from './useStill.ts';
import { useWhileLooking } from './useWhileLooking.ts';

/**
 * An answer that keeps up with what others do, while somebody looks: it is asked for again, and what is new comes in once
 * it moves nothing under the pointer or the focus. A failed question is asked again the next time. `area`: where it is shown.
 */
export function useLiveAnswer<T>(ask: () => Promise<T>, area: RefObject<HTMLElement | null>): Answer<T> {
  const answer = useAnswer(ask);
  const { value, set } = answer;
  const latest = useLatest(value);
  const whenStill = useStill(area);
  const look = async (): Promise<void> => {
    const fresh = await ask();
    if (JSON.stringify(fresh) === JSON.stringify(value)) return;
    // What was asked for or done here meanwhile is newer.
    whenStill(() => latest.current === value && set(fresh));
  };
  useWhileLooking(() => void look().catch(() => undefined), value !== null);
  return answer;
}
