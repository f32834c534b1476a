import type { Bar } from '../../../utils/record/rankingSettings.ts';
import { decimal, ZERO, type Decimal } from './decimal.ts';

/** What decides a problem's place. */
export interface Standing {
  id: string;
  score: Decimal;
  accounts: number;
  /** Open deals in full. */
  open: Decimal;
  effort: Decimal;
  /** RFC 3339. */
  createdAt: string;
}

type Rule = [compare: (a: Standing, b: Standing) => number, words: string];

/** What parts two problems with the same score, in this order; the last one parts any two. */
const TIES: readonly Rule[] = [
  [(a, b) => b.accounts - a.accounts, 'same score; more accounts'],
  [(a, b) => b.open.cmp(a.open), 'same score and accounts; more in open deals'],
  [
    (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt),
    'same score, accounts and open deals; known for longer',
  ],
  [(a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)), 'the same in everything; by id, which comes with the time'],
];

/** Below 0 when `a` stands before `b`. Only a problem and itself are alike. */
export function before(a: Standing, b: Standing): number {
  return b.score.cmp(a.score) || TIES.reduce((parted, [compare]) => parted || compare(a, b), 0);
}

/** Why the first stands before the second in words, when their scores do not tell. */
export function tieOf(a: Standing, b: Standing): string | null {
  if (!a.score.eq(b.score)) return null;
  return TIES.find(([compare]) => compare(a, b) !== 0)?.[1] ?? null;
}

/** Where a problem stands, or would stand. */
export interface Place {
  place: number;
  overBar: boolean | null;
}

export interface Line {
  standings: readonly Standing[];
  /** How many stand over the bar; null while none is drawn. */
  over: number | null;
  /** The place of a problem with these numbers, whatever place it has now. */
  placeOf(standing: Standing): Place;
  /** The place that a problem has in this line; null for one that is not in it. */
  indexOf(id: string): number | null;
}

const isDrawn = ({ threshold, capacity }: Bar): boolean => threshold !== null || capacity !== null;

function passes({ threshold, capacity }: Bar, score: Decimal, taken: Decimal): boolean {
  return (threshold === null || score.gte(decimal(threshold))) && (capacity === null || taken.lte(decimal(capacity)));
}

/**
 * The line in its order, and the bar in it. Going down the line each problem takes its effort from the capacity; the
 * first that does not fit, or does not reach the threshold, is below the bar, and so is all that follows: nobody is
 * overtaken for being smaller.
 */
export function lineUp(unordered: readonly Standing[], bar: Bar): Line {
  const standings = unordered.toSorted(before);
  const index = new Map(standings.map(({ id }, at) => [id, at]));
  const taken: Decimal[] = [ZERO];
  for (const { effort } of standings) taken.push((taken.at(-1) ?? ZERO).plus(effort));
  const drawn = isDrawn(bar);

  /** How many stand before these numbers. */
  const ahead = (one: Standing): number => {
    let [low, high] = [0, standings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = standings[middle];
      if (other && before(other, one) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const placeOf = (one: Standing): Place => {
    const all = ahead(one);
    const itself = index.get(one.id);
    const own = itself !== undefined && itself < all ? standings[itself] : undefined;
    const needed = (taken[all] ?? ZERO).minus(own?.effort ?? ZERO).plus(one.effort);
    return { place: all - (own ? 1 : 0) + 1, overBar: drawn ? passes(bar, one.score, needed) : null };
  };
  const over = drawn ? standings.filter((one, at) => passes(bar, one.score, taken[at + 1] ?? ZERO)).length : null;
  return { standings, over, placeOf, indexOf: (id) => index.get(id) ?? null };
}
