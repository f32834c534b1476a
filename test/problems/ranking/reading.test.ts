import { expect, test } from 'vitest';
import { rateOn } from '../../../server/problems/ranking/rates.ts';
import { toEvidence } from '../../../server/problems/ranking/evidence.ts';
import { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import { settingsWith } from './evidence.ts';

const opportunity = {
  externalId: null,
  name: 'Renewal',
  amount: '40000',
  currencyIsoCode: 'EUR',
  stageName: 'Closed Won',
  source: 'typed',
  origins: { amount: 'page' },
};
const read = (changes: object, receivedAt = '2030-01-01T00:00:00Z') =>
  toEvidence(
    Report.parse({ ...reportFor('Kept to itself'), ...changes }),
    { reporterId: 'Sel', receivedAt },
    ({ account }) => [`n:${account?.name}`],
  );

test('a report was heard when its seller says, but never after it came', () => {
  const createdAt = '2026-05-14T09:15:00Z';
  expect(read({ createdAt }, '2026-05-20T00:00:00Z').heardAt).toBe(Date.parse(createdAt));
  expect(read({ createdAt }, '2026-05-14T09:00:00Z').heardAt).toBe(Date.parse('2026-05-14T09:00:00Z'));
});

test('a report is reduced to what counts, and the origin of the amount itself holds', () => {
  const impact = { severity: 'blocked', cost: 'Kept to itself' };
  const account = { name: 'Northwind', domains: [], externalIds: [] };
  const found = read({ impact, account, opportunity });
  expect(found).toMatchObject({
    reporterId: 'Sel',
    severity: 'blocked',
    account: { keys: ['n:Northwind'], name: 'Northwind' },
  });
  expect(found.deal).toEqual({
    externalId: null,
    name: 'Renewal',
    amount: '40000',
    currency: 'EUR',
    origin: 'page',
    stage: 'won',
    probability: null,
  });
  expect(JSON.stringify(found)).not.toContain('Kept to itself');
});

test('a deal of which nothing is known is none; without an origin the source of the whole holds', () => {
  const bare = { ...opportunity, name: null, amount: null };
  expect(read({ opportunity: bare }).deal).toBeNull();
  expect(read({ opportunity: { ...opportunity, source: 'crm', origins: {} } }).deal?.origin).toBe('crm');
});

test.each([
  ['2026-04-30', null],
  ['2026-05-01', '1.1'],
  ['2026-05-09', '1.1'],
  ['2026-05-10', '1.3'],
])('the rate of %s is %s; of two for one day the later entry holds', (day, rate) => {
  const rates = ['1.2', '1.3'].map((one) => ({ currencyIsoCode: 'EUR', rate: one, from: '2026-05-10' }));
  const settings = settingsWith({ rates: [...rates, { currencyIsoCode: 'EUR', rate: '1.1', from: '2026-05-01' }] });
  expect(rateOn(settings, 'EUR', day)?.rate.toFixed() ?? null).toBe(rate);
  expect(rateOn(settings, 'USD', day)).toMatchObject({ from: null });
  expect(rateOn(settings, 'GBP', day)).toBeNull();
});

test.each([
  [{ effortDefault: '0' }, 'effortDefault'],
  [{ effortDefault: '-1' }, 'effortDefault'],
  [{ moneyPerPoint: '0.00' }, 'moneyPerPoint'],
  [{ rates: [{ currencyIsoCode: 'EUR', rate: '0', from: '2026-01-01' }] }, 'rates'],
  [{ rates: [{ currencyIsoCode: 'eur', rate: '1', from: '2026-01-01' }] }, 'rates'],
  [{ confidence: { one: 50, two: 80, more: 101 } }, 'confidence'],
  [{ bar: { threshold: '1.234', capacity: null, theme: '' } }, 'bar'],
])('P13 settings that would divide by nothing or count nonsense are refused: %j', (changes, field) => {
  const result = RankingSettings.safeParse({ ...settingsWith(), ...changes });
  expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  expect(RankingSettings.safeParse(settingsWith()).success).toBe(true);
});
