import { useEffect } from 'preact/hooks';
import { useLatest } from '../../components/base/useLatest.ts';

/** How often an inbox that somebody looks at asks for what others did, in milliseconds. */
export const EVERY = 15_000;

/** Looks again and again while somebody looks at the page, and when they come back to it; not while `isOn` is false. */
export function useWhileLooking(look: () => void, isOn: boolean, every = EVERY): void {
  const latest = useLatest(look);
  useEffect(() => {
    if (!isOn) return undefined;
    const again = (): void => {
      if (document.visibilityState === 'visible') latest.current();
    };
    const timer = setInterval(again, every);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [isOn, every, latest]);
}
