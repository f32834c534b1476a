import { useEffect } from 'preact/hooks';
import type { RankingPage } from '../../../utils/record/ranking.ts';

const EVERY_MS = 2_000;

/** Asks again while what is shown stands as of an earlier time. `ask` is stable. */
export function useCatchUp(page: RankingPage | null, ask: () => void): void {
  useEffect(() => {
    if (!page?.asOf) return undefined;
    const timer = setTimeout(ask, EVERY_MS);
    return () => clearTimeout(timer);
  }, [page, ask]);
}
