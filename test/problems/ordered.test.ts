import { array, assert, boolean, integer, property, record } from 'fast-check';
import { expect, it, test } from 'vitest';
import { countBefore, inOneOnly, reordered } from '../../server/problems/ordered.ts';

interface One {
  size: number;
  id: number;
}
const largest = (a: One, b: One): number => b.size - a.size || a.id - b.id;
const sizes = array(record({ size: integer({ min: 0, max: 9 }), stays: boolean() }), { maxLength: 60 });

it('is in the order that sorting everything anew gives, whatever comes and goes', () => {
  const byOne = new Set<boolean>();
  assert(
    property(sizes, array(integer({ min: 0, max: 9 }), { maxLength: 12 }), (had, coming) => {
      const all = had.map(({ size, stays }, id) => ({ size, id, stays }));
      const gone = all.filter(({ stays }) => !stays);
      const come = coming.map((size, n) => ({ size, id: 1_000 + n, stays: true }));
      const ordered = all.toSorted(largest);
      const before = [...ordered];
      const left = all.filter(({ stays }) => stays).concat(come);
      expect(reordered(ordered, largest, { gone, come })).toEqual(left.toSorted(largest));
      expect(ordered).toEqual(before);
      byOne.add(gone.length + come.length <= all.length / 8);
    }),
    { numRuns: 1_000 },
  );
  expect(byOne).toEqual(new Set([true, false]));
});

it('is the same list where nothing happened', () => {
  const ordered = [{ size: 1, id: 1 }];
  expect(reordered(ordered, largest, { gone: [], come: [] })).toBe(ordered);
});

it('takes out only its own: one that looks alike stays', () => {
  const ordered = Array.from({ length: 20 }, (_, id) => ({ size: 20 - id, id }));
  expect(reordered(ordered, largest, { gone: [{ size: 20, id: 0 }], come: [] })).toEqual(ordered);
});

test.each([
  [{ size: 9, id: 0 }, 0],
  [{ size: 5, id: 1 }, 0],
  [{ size: 5, id: 2 }, 1],
  [{ size: 0, id: 0 }, 2],
])('before %j stand %i', (one, count) => {
  const ordered = [
    { size: 5, id: 1 },
    { size: 3, id: 0 },
  ];
  expect(countBefore(ordered, largest, one)).toBe(count);
});

const someSizes = array(integer({ min: 0, max: 9 }), { maxLength: 12 });

const sorted = (all: readonly number[]): number[] => [...new Set(all)].toSorted((a, b) => a - b);

it('tells of two lists what one of them has only, and what changed in its place as the second has it', () => {
  assert(
    property(someSizes, someSizes, someSizes, (some, others, changed) => {
      const of = (all: number[], says: (one: number) => string) => sorted(all).map((one) => ({ one, says: says(one) }));
      const before = of(some, () => 'old');
      const now = of(others, (one) => (changed.includes(one) ? 'new' : 'old'));
      const alone = sorted([...some, ...others]).filter((one) => some.includes(one) !== others.includes(one));
      const both = sorted(changed).filter((one) => some.includes(one) && others.includes(one));
      const found = inOneOnly(
        before,
        now,
        (a, b) => a.one - b.one,
        (a, b) => a.says === b.says,
      );
      expect(sorted(found.map(({ one }) => one))).toEqual(sorted([...alone, ...both]));
      expect(found).toHaveLength(alone.length + both.length);
      expect(found.filter(({ one }) => others.includes(one)).every((one) => now.includes(one))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
