import { array, assert, boolean, constant, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { ArrivalRow } from '../../server/digest/rows.ts';
import { risingOf, trendsOf } from '../../server/digest/trends.ts';

const FROM = '2026-11-16T00:00:00.000Z';
const arrival = (more: Partial<ArrivalRow> = {}): ArrivalRow => ({
  problemId: 'p',
  madeAt: '2026-10-01T00:00:00.000Z',
  accountKeys: 'd:a.example',
  isThisWeek: true,
  reports: 1,
  ...more,
});

test('rising goes by accounts: three reports of one customer are not three', () => {
  const same = [arrival({ reports: 3 }), arrival({ isThisWeek: false })];
  expect(risingOf(trendsOf(same), FROM)).toEqual([]);
  const other = arrival({ accountKeys: 'd:b.example\nn:b' });
  expect(risingOf(trendsOf([...same, other]), FROM)).toMatchObject([{ accounts: 2, accountsBefore: 1, reports: 4 }]);
});

test('what was made in the week is new and not rising; what was silent in it is neither', () => {
  expect(risingOf(trendsOf([arrival({ madeAt: FROM })]), FROM)).toEqual([]);
  expect(trendsOf([arrival({ isThisWeek: false })])).toEqual([]);
});

const sum = (all: { reports: number }[]): number => all.reduce((total, { reports }) => total + reports, 0);

test('whatever arrives: every report is counted once, each problem stands once, the most growth first', () => {
  const rows = record({
    problemId: constantFrom('p', 'q', 'r'),
    madeAt: constant('2026-10-01T00:00:00.000Z'),
    accountKeys: constantFrom('', 'd:a.example', 'd:b.example', 'd:a.example\nn:a'),
    isThisWeek: boolean(),
    reports: integer({ min: 1, max: 9 }),
  });
  assert(
    property(array(rows), (arrivals) => {
      const trends = trendsOf(arrivals);
      const now = arrivals.filter(({ isThisWeek }) => isThisWeek);
      expect(sum(trends)).toBe(sum(now));
      expect(new Set(trends.map(({ problemId }) => problemId)).size).toBe(trends.length);
      const growth = risingOf(trends, FROM).map(({ accounts, accountsBefore }) => accounts - accountsBefore);
      expect(growth).toEqual(growth.filter((by) => by > 0).toSorted((a, b) => b - a));
      expect(trendsOf(arrivals.toReversed())).toEqual(trends);
    }),
  );
});
