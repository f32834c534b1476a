import { afterEach, expect, it } from 'vitest';
import { countedAsks } from '../../utils/record/counted.ts';
import { dayHere } from '../../utils/record/dayHere.ts';

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

it.each([
  ['UTC', '2026-06-01T00:00:00Z', '2026-06-01'],
  ['America/Los_Angeles', '2026-06-01T06:59:59Z', '2026-05-31'],
  ['America/Los_Angeles', '2026-06-01T07:00:00Z', '2026-06-01'],
  ['Pacific/Auckland', '2026-05-31T12:00:00Z', '2026-06-01'],
])('a day begins where the person is: %s at %s', (zone, at, day) => {
  process.env.TZ = zone;
  expect([dayHere(new Date(at)), dayHere(Date.parse(at))]).toEqual([day, day]);
});

it.each([
  [1, 0, '1 question'],
  [0, 2, '2 introductions'],
  [2, 1, '2 questions and 1 introduction'],
  [0, 0, ''],
])('%i questions and %i introductions are called by their names', (questions, introductions, words) => {
  expect(countedAsks({ questions, introductions })).toBe(words);
});
