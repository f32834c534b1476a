import { useEffect, useState } from 'preact/hooks';
import type { Door } from './door.ts';

/** During a sync of thousands of reports every row changes; asking again more often than this shows nobody more. */
const PAUSE = 250;

/** A number that rises when the outbox has changed: at once for the first change, then at most every 250 ms. */
export function useChanges(onChanged: Door['onChanged']): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let again = false;
    const rise = (): void => {
      setVersion((before) => before + 1);
      again = false;
      timer = setTimeout(() => {
        timer = undefined;
        if (again) rise();
      }, PAUSE);
    };
    const stop = onChanged(() => {
      if (timer === undefined) rise();
      else again = true;
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [onChanged]);
  return version;
}
