import type { IndexEntry } from '../store/search.ts';

/** How many of these reports hold each term, by workspace, in one order everywhere, so that writers do not deadlock. */
export function countTerms(
  entries: Pick<IndexEntry, 'workspaceId' | 'counted'>[],
): { workspaceId: string; term: string; reports: number }[] {
  const counts = new Map<string, { workspaceId: string; term: string; reports: number }>();
  for (const { workspaceId, counted } of entries)
    for (const term of counted) {
      const key = `${workspaceId} ${term}`;
      const known = counts.get(key) ?? { workspaceId, term, reports: 0 };
      counts.set(key, { ...known, reports: known.reports + 1 });
    }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** A statement's folded words in one column, each after a space, so that `like '% begin%'` finds their beginnings. */
export const problemWords = (words: string[]): string => words.map((word) => ` ${word}`).join('');
