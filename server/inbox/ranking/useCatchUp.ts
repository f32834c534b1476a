import { useEffect } from 'preact/hooks';

const EVERY_MS = 2_000;

/**
 * Asks again while the endpoint, which has just started, is behind. `behind`: what it answered so, another one each
 * time; null once it answers as of now. `ask` is stable.
 */
export function useCatchUp(behind: object | null, ask: () => void): void {
  useEffect(() => {
    if (!behind) return undefined;
    const timer = setTimeout(ask, EVERY_MS);
    return () => clearTimeout(timer);
  }, [behind, ask]);
}
