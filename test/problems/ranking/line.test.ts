import { array, assert, constantFrom, option, property, record, uniqueArray, type Arbitrary } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Bar } from '../../../utils/record/rankingSettings.ts';
import { decimal } from '../../../server/problems/ranking/decimal.ts';
import { before, lineOf, tieOf, type Line, type Standing } from '../../../server/problems/ranking/line.ts';

const standing: Arbitrary<Omit<Standing, 'id'>> = record({
  score: constantFrom('0', '0.5', '1', '2.25').map(decimal),
  accounts: constantFrom(0, 1, 2),
  open: constantFrom('0', '100', '100.5').map(decimal),
  effort: constantFrom('0.5', '1', '4').map(decimal),
  createdAt: constantFrom('2026-04-01T00:00:00Z', '2026-04-02T02:00:00+02:00', '2026-04-02T00:00:00Z'),
});
const standings: Arbitrary<Standing[]> = uniqueArray(constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
  maxLength: 6,
}).chain((ids) =>
  array(standing, { minLength: ids.length, maxLength: ids.length }).map((all) =>
    all.flatMap((one, n) => {
      const id = ids[n];
      return id === undefined ? [] : [Object.assign({ id }, one)];
    }),
  ),
);
const bar: Arbitrary<Bar> = record({
  threshold: option(constantFrom('0.5', '1', '3')),
  capacity: option(constantFrom('0.5', '2', '9')),
  theme: constantFrom(''),
});

/** The line of problems in any order. */
const lineUp = (unordered: readonly Standing[], given: Bar): Line =>
  lineOf(unordered.toSorted(before), given, (id) => unordered.find((one) => one.id === id));

/** The same by the plain definition: put it in, sort, walk down and take from the capacity. */
function naive(all: readonly Standing[], one: Standing, { threshold, capacity }: Bar) {
  const sorted = [...all.filter(({ id }) => id !== one.id), one].toSorted(before);
  const at = sorted.findIndex(({ id }) => id === one.id);
  const needed = sorted.slice(0, at + 1).reduce((sum, { effort }) => sum.plus(effort), decimal('0'));
  if (threshold === null && capacity === null) return { place: at + 1, overBar: null };
  const enough = threshold === null || one.score.gte(decimal(threshold));
  const fits = capacity === null || needed.lte(decimal(capacity));
  return { place: at + 1, overBar: enough && fits };
}

describe('the line', () => {
  it('places a problem, as it is or as it would be, where the plain definition does', () => {
    assert(
      property(standings, bar, standing, (all, given, other) => {
        const line = lineUp(all, given);
        for (const one of all) {
          expect(line.placeOf(one)).toEqual(naive(all, one, given));
          const moved = { ...other, id: one.id };
          expect(line.placeOf(moved)).toEqual(naive(all, moved, given));
        }
        const fresh = { ...other, id: 'new' };
        expect(line.placeOf(fresh)).toEqual(naive(all, fresh, given));
      }),
    );
  });

  it('has one bar: nothing below it is over it', () => {
    assert(
      property(standings, bar, (all, given) => {
        const line = lineUp(all, given);
        const over = line.standings.map((one) => line.placeOf(one).overBar);
        const count = line.over ?? 0;
        expect(over).toEqual(line.standings.map((_, at) => (line.over === null ? null : at < count)));
      }),
    );
  });

  it('is a total order, and every tie says by what it was parted', () => {
    assert(
      property(standings, (all) => {
        const { standings: sorted, indexOf } = lineUp(all, { threshold: null, capacity: null, theme: '' });
        for (const [at, one] of sorted.entries()) {
          expect(indexOf(one.id)).toBe(at);
          expect(before(one, one)).toBe(0);
          const next = sorted[at + 1];
          if (!next) continue;
          expect(before(one, next)).toBeLessThan(0);
          expect(before(next, one)).toBeGreaterThan(0);
          expect(tieOf(one, next) === null).toBe(!one.score.eq(next.score));
        }
      }),
    );
  });
});

const at = (id: string, createdAt: string): Standing => ({
  id,
  createdAt,
  score: decimal('1'),
  accounts: 1,
  open: decimal('0'),
  effort: decimal('1'),
});

test('one moment in two time zones is one moment: the id parts them', () => {
  const [first, second] = [at('a', '2026-04-02T02:00:00+02:00'), at('b', '2026-04-02T00:00:00Z')];
  expect(tieOf(first, second)).toBe('the same in everything; by id, which comes with the time');
});
