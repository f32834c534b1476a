import { useEffect, useState } from 'preact/hooks';

/** The present in milliseconds, renewed every `every` milliseconds while it is asked for (`null`: never). */
export function useNow(every: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (every === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
