import { array, assert, constantFrom, property, record, shuffledSubarray } from 'fast-check';
import { expect, it, test } from 'vitest';
import type { DealOutcome } from '../../../utils/record/outcome.ts';
import { calibrate, type Claim } from '../../../server/problems/calibration/calibration.ts';
import { isNaming, type DealNamed, type Evidence } from '../../../server/problems/ranking/evidence.ts';
import { crmDeal } from '../../../server/problems/ranking/crmDeal.ts';
import { identify } from '../../../server/problems/ranking/deals.ts';
import { deal, evidence, NOW } from '../ranking/evidence.ts';

const ended = (opportunityId: string, changes: Partial<DealOutcome> = {}): DealOutcome => ({
  opportunityId,
  result: 'lost',
  amount: '31000',
  currencyIsoCode: 'USD',
  closedAt: '2026-05-03',
  note: null,
  ...changes,
});

const wonDeal = (opportunityId: string, changes: Partial<DealOutcome> = {}) =>
  ended(opportunityId, { result: 'won', ...changes });

const said = (externalId: string, changes: Partial<DealNamed> = {}, more: Partial<Evidence> = {}) =>
  evidence({ deal: deal({ externalId, amount: '40000', ...changes }), ...more });

function claims(reports: Evidence[], outcomes: DealOutcome[]): Claim[] {
  const known = identify(reports, new Map(outcomes.map((one) => [crmDeal(one.opportunityId), one])));
  return reports.flatMap((one) => {
    const found = known.dealOf(one);
    return isNaming(one) && found ? [{ evidence: one, deal: found }] : [];
  });
}
const of = (reports: Evidence[], outcomes: DealOutcome[]) => calibrate(claims(reports, outcomes));

test('without an outcome there is nothing to compare', () => {
  const nothing = { won: 0, lost: 0, amounts: [], claimed: [], medianRatio: null, severities: [], deals: [] };
  expect(of([], [])).toEqual(nothing);
  expect(of([said('1')], [ended('2')])).toEqual(nothing);
});

test('a deal counts once, by the newest amount of the seller’s own reports', () => {
  const old = said('1', { amount: '90000' }, { heardAt: NOW - 9 * 86_400_000 });
  const reports = [said('1'), old];
  expect(of(reports, [wonDeal('1')])).toMatchObject({
    won: 1,
    amounts: [{ currencyIsoCode: 'USD', deals: 1, claimed: '40000', final: '31000' }],
    medianRatio: '0.78',
    deals: [
      { claimed: { amount: '40000' }, final: { amount: '31000' }, reports: [old.reportId, reports[0]?.reportId] },
    ],
  });
});

test('amounts are compared only where both are known in the same currency', () => {
  const reports = [
    said('1', { currency: 'EUR' }),
    said('2', { amount: null }),
    said('3'),
    said('4', { currency: null }),
  ];
  const found = of(reports, [
    wonDeal('1'),
    wonDeal('2'),
    wonDeal('3', { amount: null }),
    wonDeal('4', { currencyIsoCode: null }),
  ]);
  expect(found).toMatchObject({ won: 4, amounts: [], medianRatio: null });
  expect(found.deals).toHaveLength(4);
});

test('currencies are never added to each other', () => {
  const reports = [said('1'), said('2', { currency: 'EUR', amount: '10' })];
  expect(of(reports, [wonDeal('1'), wonDeal('2', { currencyIsoCode: 'EUR', amount: '10' })]).amounts).toEqual([
    { currencyIsoCode: 'EUR', deals: 1, claimed: '10', final: '10' },
    { currencyIsoCode: 'USD', deals: 1, claimed: '40000', final: '31000' },
  ]);
});

test('the median ratio is the middle one, or the mean of the two; a claim of nothing has none', () => {
  const reports = [said('1'), said('2'), said('3'), said('4', { amount: '0' })];
  const outcomes = ['40000', '20000', '80000', '5'].map((amount, n) => wonDeal(String(n + 1), { amount }));
  expect(of(reports, outcomes).medianRatio).toBe('1');
  expect(of(reports.slice(0, 2), outcomes).medianRatio).toBe('0.75');
  expect(of(reports.slice(3), outcomes).medianRatio).toBeNull();
});

const outcomesWith = (amount: string | null) => [
  ended('1', { amount }),
  wonDeal('2', { amount: '5000' }),
  ended('3'),
  wonDeal('4'),
];
test('a lost deal’s last amount says nothing of the claim, whatever it is; the claim counts as lost', () => {
  const reports = [
    said('1'),
    said('2', { amount: '10000' }),
    said('3', { currency: 'EUR' }),
    said('4', { amount: '0', currency: 'CHF' }),
  ];
  const found = of(reports, outcomesWith('40000'));
  expect(found).toMatchObject({
    amounts: [{ currencyIsoCode: 'USD', deals: 1, claimed: '10000', final: '5000' }],
    medianRatio: '0.5',
  });
  const none = { deals: 0, claimed: '0' };
  expect(found.claimed).toEqual([
    { currencyIsoCode: 'CHF', won: { deals: 1, claimed: '0' }, lost: none, lostShare: null },
    { currencyIsoCode: 'EUR', won: none, lost: { deals: 1, claimed: '40000' }, lostShare: '1' },
    {
      currencyIsoCode: 'USD',
      won: { deals: 1, claimed: '10000' },
      lost: { deals: 1, claimed: '40000' },
      lostShare: '0.8',
    },
  ]);
  for (const amount of [null, '1', '99999']) {
    const { deals: _deals, ...other } = of(reports, outcomesWith(amount));
    const { deals: _, ...same } = found;
    expect(other).toEqual(same);
  }
});

test('severity is the worst that was said of a deal, held against how it ended', () => {
  const reports = [
    said('1', {}, { severity: 'annoyed' }),
    said('1', {}, { severity: 'blocked' }),
    said('2', {}, { severity: 'blocked' }),
    said('3', {}, { severity: null }),
  ];
  expect(of(reports, [ended('1'), ended('2', { result: 'won' }), ended('3')]).severities).toEqual([
    { severity: 'blocked', won: 1, lost: 1 },
    { severity: null, won: 0, lost: 1 },
  ]);
});

it('P10 every ended deal counts exactly once, and the order of reports tells nothing', () => {
  const one = record({ id: constantFrom('1', '2', '3'), amount: constantFrom(null, '0', '7', '40000') });
  const reports = array(one, { maxLength: 8 }).map((all) => all.map(({ id, amount }) => said(id, { amount })));
  const both = reports.chain((all) =>
    shuffledSubarray(all, { minLength: all.length }).map((other): [Evidence[], Evidence[]] => [all, other]),
  );
  assert(
    property(both, ([all, other]) => {
      const outcomes = [ended('1'), ended('2', { result: 'won' })];
      const found = of(all, outcomes);
      expect(of(other, outcomes)).toEqual(found);
      const deals = new Set(all.flatMap(({ deal: named }) => named?.externalId ?? []));
      deals.delete('3');
      expect(found.won + found.lost).toBe(deals.size);
      const parts = (found.claimed ?? []).map((part) => part.won.deals + part.lost.deals);
      const claimed = found.deals.filter((told) => told.claimed !== null).length;
      expect(parts.reduce((sum, count) => sum + count, 0)).toBe(claimed);
      expect(found.severities.reduce((sum, { won, lost }) => sum + won + lost, 0)).toBe(deals.size);
    }),
  );
});
