import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { DecisionStatus } from '../../../utils/record/decision.ts';
import { newId } from '../../../utils/record/id.ts';
import type { MyProblem, MyStates } from '../../../utils/record/me.ts';
import type { Claim } from '../../../server/problems/calibration/calibration.ts';
import { isNaming } from '../../../server/problems/ranking/evidence.ts';
import { ENDED_NEEDED, mine, type OwnCounts } from '../../../server/problems/mine/mine.ts';
import { monthsUpTo, yearBefore } from '../../../server/problems/mine/months.ts';
import { deal, evidence } from '../ranking/evidence.ts';

const AT = '2026-03-31T23:59:00.000Z';
const NONE: OwnCounts = { reports: [], problems: [], shown: [], waits: [] };
const sum = ({ waiting, underWay, done, notTaken }: MyStates): number => waiting + underWay + done + notTaken;
const statuses = constantFrom(...DecisionStatus.options, null);

const unknown = { stage: 'open', amountFrom: null, conflicting: false } as const;
/** So many deals of one seller that were lost at three quarters of what was said. */
const endedDeals = (count: number, result: 'lost' | 'won' = 'lost'): Claim[] =>
  Array.from({ length: count }, (_, n) => {
    const [id, amount] = [`006${n}`, '100'];
    const outcome = { opportunityId: id, result, amount: '75', currencyIsoCode: 'EUR', note: null } as const;
    const said = evidence({ deal: deal({ externalId: id, amount, currency: 'EUR' }) });
    if (!isNaming(said)) throw new Error('it names a deal');
    return { evidence: said, deal: { ...unknown, id, name: id, outcome: { ...outcome, closedAt: '2026-03-01' } } };
  });

test('nothing sent is nothing counted, and no month is made up', () => {
  expect(mine(NONE, [], AT)).toEqual({
    asOf: AT,
    reported: { waiting: 0, underWay: 0, done: 0, notTaken: 0 },
    months: [],
    problems: { all: 0, decided: 0, done: 0, shown: [] },
    answers: { reports: 0, medianDays: null },
    claims: { ended: 0, needed: ENDED_NEEDED, compared: null },
  });
});

test('months run back from the present one by the calendar, a year at most', () => {
  expect(monthsUpTo(AT).slice(0, 4)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
  expect([monthsUpTo(AT).length, yearBefore(AT)]).toEqual([12, '2025-04-01']);
  expect(yearBefore('2024-02-29T00:00:00Z')).toBe('2023-03-01');
});

test('a month between two reports stands there with nothing; one before the first does not', () => {
  const { months } = mine({ ...NONE, reports: [{ month: '2026-01', status: 'planned', count: 2 }] }, [], AT);
  expect(months).toEqual([
    { month: '2026-03', waiting: 0, underWay: 0, done: 0, notTaken: 0 },
    { month: '2026-02', waiting: 0, underWay: 0, done: 0, notTaken: 0 },
    { month: '2026-01', waiting: 0, underWay: 2, done: 0, notTaken: 0 },
  ]);
});

test('every report is counted in exactly one state, and in its month where that is shown', () => {
  const rows = array(record({ month: constantFrom(...monthsUpTo(AT), '2019-07'), status: statuses, count: nat(9) }));
  assert(
    property(rows, (reports) => {
      const { reported, months } = mine({ ...NONE, reports }, [], AT);
      const count = (all: typeof reports): number => all.reduce((total, one) => total + one.count, 0);
      expect(sum(reported)).toBe(count(reports));
      expect(months.reduce((total, month) => total + sum(month), 0)).toBe(
        count(reports.filter(({ month }) => month !== '2019-07')),
      );
    }),
  );
});

test('decided is what is not waiting; what is done is decided', () => {
  assert(
    property(array(record({ status: statuses, count: nat(9) })), (problems) => {
      const { all, decided, done } = mine({ ...NONE, problems }, [], AT).problems;
      const of = (...wanted: (DecisionStatus | null)[]): number =>
        problems.reduce((total, { status, count }) => total + (wanted.includes(status) ? count : 0), 0);
      expect([all - decided, done]).toEqual([of(null, 'open', 'duplicate'), of('completed')]);
    }),
  );
});

test('P9 a decision that was taken back is none; a no keeps its safe sentence', () => {
  const problem = (status: DecisionStatus): MyProblem => ({
    id: newId(),
    statement: status,
    reports: 1,
    decision: { status, decidedAt: AT, decidedBy: 'Pia', safeSentence: 'Not this year.' },
  });
  const { shown } = mine({ ...NONE, shown: [problem('declined'), problem('open')] }, [], AT).problems;
  expect(shown.map(({ decision }) => decision?.safeSentence ?? null)).toEqual(['Not this year.', null]);
});

test('the time to an answer is the median, of the reports that were answered', () => {
  const waits = [0, 0, 3, 0, 0, 0, 1];
  expect(mine({ ...NONE, waits }, [], AT).answers).toEqual({ reports: 4, medianDays: 2 });
});

test('while claims are counted, all else is told', () => {
  expect(mine(NONE, null, AT)).toEqual({ ...mine(NONE, [], AT), claims: null });
});

test('claims are compared from the fifth ended deal on, never before', () => {
  assert(
    property(integer({ min: 0, max: 12 }), (count) => {
      const { claims } = mine(NONE, endedDeals(count), AT);
      expect([claims?.ended, claims?.compared !== null]).toEqual([count, count >= 5]);
      expect(claims?.compared?.deals.length ?? 0).toBe(count >= 5 ? Math.min(count, 10) : 0);
    }),
  );
  expect(mine(NONE, endedDeals(12, 'won'), AT).claims?.compared).toMatchObject({
    won: 12,
    medianRatio: '0.75',
    amounts: [{ currencyIsoCode: 'EUR', deals: 12, claimed: '1200', final: '900' }],
  });
});

test('of amounts nothing is said until five deals were won: four and a lost one are too few', () => {
  const four = endedDeals(4, 'won');
  const lost = endedDeals(5).slice(4);
  expect(mine(NONE, [...four, ...lost], AT).claims?.compared).toMatchObject({ won: 4, lost: 1, medianRatio: null });
  expect(mine(NONE, endedDeals(5, 'won'), AT).claims?.compared?.medianRatio).toBe('0.75');
});
