import { Id } from '../../../utils/record/primitives.ts';
import { useFragment } from '../useLocation.ts';

/** What of the ranking is open: the line alone, one problem, or the settings. Null: the address is not the ranking's. */
export type RankingPlace = { open: null } | { open: 'settings' } | { open: 'problem'; id: string } | null;

export const RANKING = '#ranking';
export const SETTINGS = '#ranking/settings';
export const problemHash = (id: string): string => `#ranking/${id}`;

/** The place that a fragment names. */
export function placeOf(hash: string): RankingPlace {
  if (hash === RANKING) return { open: null };
  if (hash === SETTINGS) return { open: 'settings' };
  const id = Id.safeParse(hash.startsWith(`${RANKING}/`) ? hash.slice(RANKING.length + 1) : '');
  return id.success ? { open: 'problem', id: id.data } : null;
}

/** The place in the address, so that reload, back and a bookmark mean what they say. */
export function useRankingPlace(): RankingPlace {
  return placeOf(useFragment());
}
