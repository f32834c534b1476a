/** What one value says of how its column is written; `either`: both ways are possible and mean different things. */
export type Clue<Way extends string> = Way | 'either' | null;

/** How a column is written; `ask`: nothing in it says so, or it contradicts itself; null: it makes no difference. */
export function wayOf<Way extends string>(clues: readonly Clue<Way>[]): Way | 'ask' | null {
  const ways = new Set<Way>(clues.flatMap((clue) => (clue === null || clue === 'either' ? [] : [clue])));
  const [only] = ways;
  if (ways.size > 1) return 'ask';
  if (only) return only;
  return clues.includes('either') ? 'ask' : null;
}
