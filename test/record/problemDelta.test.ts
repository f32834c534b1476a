import { expect, test } from 'vitest';
import { ProblemDelta, ToldProblems, withDelta } from '../../utils/record/problemDelta.ts';
import { listed, listOfProblems } from '../support/problems.ts';

const [ONE, TWO, THREE, NEW] = [
  listed('Exports stop'),
  listed('Labels print blank'),
  listed('Login loops'),
  listed('Slow'),
];
const HELD = [ONE, TWO, THREE];

/** Something different from a list of three. */
const delta = (changes: Partial<ProblemDelta>): ProblemDelta => ({
  version: 'v2',
  from: 'v1',
  count: 3,
  gone: [],
  placed: [],
  ...changes,
});

test('what is new, what changed and what moved stands in its place, what is gone is gone, the others keep their order', () => {
  const changed = { ...THREE, reports: 9 };
  const placed = [
    { at: 0, problem: changed },
    { at: 2, problem: NEW },
  ];
  expect(withDelta(HELD, delta({ gone: [ONE.id], placed }))).toEqual([changed, TWO, NEW]);
  expect(withDelta(HELD, delta({ placed: placed.toReversed(), count: 4 }))).toEqual([changed, ONE, NEW, TWO]);
  expect(withDelta([], delta({ count: 1, placed: [{ at: 0, problem: NEW }] }))).toEqual([NEW]);
  expect(withDelta(HELD, delta({ count: 0, gone: HELD.map(({ id }) => id) }))).toEqual([]);
});

test('what went before it was ever held changes nothing', () => {
  expect(withDelta(HELD, delta({ gone: [NEW.id] }))).toEqual(HELD);
});

const at = (...places: number[]) => places.map((place) => ({ at: place, problem: listed(`At ${place}`) }));

test.each([
  ['another number of problems', delta({ count: 4 })],
  ['a number that is none', delta({ count: Number.NaN })],
  ['a number without end', delta({ count: Number.POSITIVE_INFINITY })],
  ['one that was held and is not any more', delta({ gone: [ONE.id] })],
  ['a place behind the end', delta({ count: 4, placed: at(4) })],
  ['a place before the beginning', delta({ count: 4, placed: at(-1) })],
  ['a place between two', delta({ count: 4, placed: at(0.5) })],
  ['one place for two', delta({ count: 5, placed: at(1, 1) })],
])('%s does not fit', (_, unfit) => {
  expect(withDelta(HELD, unfit)).toBeNull();
});

test('a list and what is different in one are told apart, and what is neither is refused', () => {
  const list = listOfProblems('v1', ...HELD);
  expect(ToldProblems.parse(list)).toEqual(list);
  expect(ToldProblems.parse(delta({}))).toEqual(delta({}));
  expect(ToldProblems.safeParse({ version: 'v2', from: 'v1', count: 3 }).success).toBe(false);
});
