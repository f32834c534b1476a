import type { Bar } from '../../../utils/record/rankingSettings.ts';
import { decimal, ZERO, type Decimal } from './decimal.ts';
import { byText, countBefore } from '../ordered.ts';

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
  [(a, b) => byText(a.id, b.id), 'the same in everything; by id, which comes with the time'],
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

/** Sums of the efforts down the line, each worked out when it is first asked for. */
function efforts(standings: readonly Standing[]): (count: number) => Decimal {
  const taken = [ZERO];
  return (count) => {
    for (let at = taken.length; at <= count; at += 1)
      taken.push((taken[at - 1] ?? ZERO).plus(standings[at - 1]?.effort ?? ZERO));
    return taken[count] ?? ZERO;
  };
}

/**
 * The line in its order, and the bar in it. Going down the line each problem takes its effort from the capacity; the
 * first that does not fit, or does not reach the threshold, is below the bar, and so is all that follows: nobody is
 * overtaken for being smaller. `standings`: in their order; `standingOf`: of a problem, also of one that is elsewhere.
 */
export function lineOf(
  standings: readonly Standing[],
  bar: Bar,
  standingOf: (id: string) => Standing | undefined,
): Line {
  const { threshold, capacity } = bar;
  const drawn = isDrawn(bar);
  const takenBy = efforts(standings);
  const passes = (score: Decimal, needed: () => Decimal): boolean =>
    (threshold === null || score.gte(decimal(threshold))) && (capacity === null || needed().lte(decimal(capacity)));
  const indexOf = (id: string): number | null => {
    const own = standingOf(id);
    const at = own ? countBefore(standings, before, own) : -1;
    return own && standings[at]?.id === id ? at : null;
  };
  const placeOf = (one: Standing): Place => {
    const all = countBefore(standings, before, one);
    const itself = indexOf(one.id);
    const own = itself !== null && itself < all ? standings[itself] : undefined;
    const needed = (): Decimal =>
      takenBy(all)
        .minus(own?.effort ?? ZERO)
        .plus(one.effort);
    return { place: all - (own ? 1 : 0) + 1, overBar: drawn ? passes(one.score, needed) : null };
  };
  const below = standings.findIndex(({ score }, at) => drawn && !passes(score, () => takenBy(at + 1)));
  const over = below < 0 ? standings.length : below;
  return { standings, over: drawn ? over : null, placeOf, indexOf };
}
