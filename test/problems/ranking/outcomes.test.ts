import { expect, test } from 'vitest';
import type { DealOutcome } from '../../../utils/record/outcome.ts';
import { crmDeal } from '../../../server/problems/ranking/crmDeal.ts';
import { identify, type Told } from '../../../server/problems/ranking/deals.ts';
import type { Evidence } from '../../../server/problems/ranking/evidence.ts';
import { rank } from '../../../server/problems/ranking/rank.ts';
import { deal, evidence, NOW, problem, settingsWith } from './evidence.ts';

const outcome = (changes: Partial<DealOutcome> = {}): DealOutcome => ({
  opportunityId: '1',
  result: 'lost',
  amount: '31000',
  currencyIsoCode: 'USD',
  closedAt: '2026-05-03',
  note: null,
  ...changes,
});

const detail = (reports: Evidence[], ...said: Told[]) => {
  const known = identify(reports, new Map(said.map((one) => [crmDeal(one.opportunityId), one])));
  return rank([problem('p', reports)], settingsWith(), NOW, known).detail('p');
};
const claim = (changes: Parameters<typeof deal>[0] = {}) =>
  evidence({ deal: deal({ externalId: '1', amount: '40000', ...changes }) });

test('P10 a claim stands beside its outcome, which is never added', () => {
  const report = claim();
  expect(detail([report])?.open.amount).toBe('40000');
  const found = detail([report], outcome());
  expect(found?.open.amount).toBe('0');
  const [apart] = found?.beside ?? [];
  expect(apart).toMatchObject({ key: 'lost', value: '40000', reports: [report.reportId] });
  expect(apart?.terms).toMatchObject([
    {
      key: 'deal',
      formula: 'USD 40,000 × 100 %, read from a page; closed lost at USD 31,000 on 2026-05-03',
      terms: [
        { key: 'claimed', value: '40000', currencyIsoCode: 'USD', reports: [report.reportId] },
        { key: 'final', value: '31000', currencyIsoCode: 'USD', reports: [] },
      ],
    },
  ]);
});

test('an outcome overrules the stage of every report, however new', () => {
  const reports = [claim({ stage: 'won' }), claim({ stage: 'open' })];
  expect(detail(reports, outcome())?.beside.map(({ key }) => key)).toEqual(['lost']);
  expect(detail(reports, outcome({ result: 'won' }))?.beside.map(({ key }) => key)).toEqual(['won']);
});

const open = (changedAt: string): Told => ({ opportunityId: '1', result: 'open', note: null, changedAt });

test('told open, a deal is at stake again, whatever the reports until then say', () => {
  const reports = [claim({ stage: 'lost' }), claim({ stage: 'won' })];
  expect(detail(reports)?.open.amount).toBe('0');
  const found = detail(reports, open('2026-05-14T09:00:00Z'));
  expect(found).toMatchObject({ open: { amount: '40000' }, beside: [] });
  expect(JSON.stringify(found)).not.toContain('final');
});

test('a report that was made since says where it stands', () => {
  const told = open('2026-05-01T09:00:00Z');
  expect(detail([claim({ stage: 'lost' })], told)?.beside.map(({ key }) => key)).toEqual(['lost']);
  expect(detail([claim({ stage: 'unknown' })], told)?.open.amount).toBe('40000');
});

test('a report that only names the deal follows the outcome of its id', () => {
  const byName = evidence({ deal: deal({ amount: '5000' }) });
  expect(detail([claim({ stage: 'open' }), byName], outcome())?.open.amount).toBe('0');
});

test('an outcome of another deal changes nothing', () => {
  const report = claim();
  expect(detail([report], outcome({ opportunityId: '2' }))).toEqual(detail([report]));
});

test.each([
  [{ amount: null }, 'closed lost on 2026-05-03, no final amount given', 1],
  [{ currencyIsoCode: null }, 'closed lost at 31,000, no currency named, on 2026-05-03', 2],
  [{ amount: '0' }, 'closed lost at USD 0 on 2026-05-03', 2],
])('an outcome with %j says so', (changes, words, terms) => {
  const [found] = detail([claim()], outcome(changes))?.beside[0]?.terms ?? [];
  expect(found?.formula).toContain(words);
  expect(found?.terms).toHaveLength(terms);
});

test('a deal without a claimed amount shows how it ended all the same', () => {
  const [beside] = detail([claim({ amount: null })], outcome())?.beside ?? [];
  expect(beside).toMatchObject({ key: 'notAdded', terms: [{ terms: [{ key: 'final', value: '31000' }] }] });
});
