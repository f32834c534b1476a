import { array, assert, constantFrom, property, uniqueArray } from 'fast-check';
import { expect, it, test } from 'vitest';
import { sameThings } from '../../../server/problems/ranking/sameThings.ts';

const key = constantFrom(...'abcdefgh');
const lists = array(uniqueArray(key, { maxLength: 3 }), { maxLength: 8 });

/** Which keys hang together, by joining lists until nothing joins any more. */
function naive(all: readonly string[][]): Set<string>[] {
  let groups: Set<string>[] = [];
  for (const list of all) {
    if (list.length === 0) continue;
    const touched = groups.filter((group) => list.some((one) => group.has(one)));
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      new Set([...list, ...touched.flatMap((other) => Array.from(other))]),
    ];
  }
  return groups;
}

it('things that share a key at first or second hand are one, and no others', () => {
  assert(
    property(lists, (all) => {
      const nameOf = sameThings(all);
      const groups = naive(all);
      for (const group of groups) {
        const names = new Set([...group].map(nameOf));
        expect(names).toEqual(new Set([[...group].toSorted()[0]]));
      }
      expect(new Set(groups.flatMap((group) => [...group].map(nameOf))).size).toBe(groups.length);
    }),
  );
});

test('a long chain is followed to its end', () => {
  const chain = Array.from({ length: 5_000 }, (_, n) => [
    `k${String(n).padStart(5, '0')}`,
    `k${String(n + 1).padStart(5, '0')}`,
  ]);
  expect(sameThings(chain.toReversed())('k05000')).toBe('k00000');
});

test('a key that nobody named stands for itself', () => {
  expect(sameThings([['a', 'b']])('z')).toBe('z');
});
