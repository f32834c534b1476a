import { describe, expect, test } from 'vitest';
import { decimal, grouped, percentOf, plain, sum, whole } from '../../../server/problems/ranking/decimal.ts';
import { identify } from '../../../server/problems/ranking/deals.ts';
import { rateOn } from '../../../server/problems/ranking/rates.ts';
import { valuer } from '../../../server/problems/ranking/worth.ts';
import { deal, evidence, settingsWith } from './evidence.ts';

const rate = (currencyIsoCode: string, from: string, value: string) => ({ currencyIsoCode, from, rate: value });
const RATES = [
  rate('EUR', '2026-03-01', '1.1'),
  rate('EUR', '2026-01-01', '1.05'),
  rate('GBP', '2026-02-15', '1.25'),
  rate('JPY', '2025-12-31', '0.0067'),
];
const settings = settingsWith({ rates: RATES });

describe('an exchange rate holds from its day on, in whatever order they were entered', () => {
  test.each([
    ['EUR', '2025-12-31', null],
    ['EUR', '2026-01-01', '1.05'],
    ['EUR', '2026-01-02', '1.05'],
    ['EUR', '2026-02-28', '1.05'],
    ['EUR', '2026-03-01', '1.1'],
    ['EUR', '2026-03-02', '1.1'],
    ['EUR', '2030-01-01', '1.1'],
    ['GBP', '2026-02-14', null],
    ['GBP', '2026-02-15', '1.25'],
    ['JPY', '2025-12-30', null],
    ['JPY', '2025-12-31', '0.0067'],
    ['CHF', '2026-03-01', null],
    ['USD', '1999-01-01', '1'],
    ['USD', '2026-03-01', '1'],
  ])('%s on %s: %s', (currency, day, value) => {
    expect(rateOn(settings, currency, day)?.rate.toFixed() ?? null).toBe(value);
    expect(rateOn({ ...settings, rates: RATES.toReversed() }, currency, day)?.rate.toFixed() ?? null).toBe(value);
  });

  test('it tells the day that it holds from', () => {
    expect(rateOn(settings, 'EUR', '2026-02-28')?.from).toBe('2026-01-01');
    expect(rateOn(settings, 'EUR', '2026-03-01')?.from).toBe('2026-03-01');
  });

  test('a rate of the own currency changes nothing', () =>
    expect(rateOn(settingsWith({ rates: [rate('USD', '2026-01-01', '2')] }), 'USD', '2026-02-01')?.from).toBeNull());
});

const worthOf = (named: Parameters<typeof deal>[0], day: string) => {
  const report = evidence({ heardAt: Date.parse(`${day}T12:00:00Z`), deal: deal(named) });
  const found = identify([report]).dealOf(report);
  if (!found) throw new Error('The report names no deal.');
  const worth = valuer(settings)(found);
  return { counts: worth.known && plain(worth.known.counts), formula: worth.formula };
};

describe('P10 an amount counts by the rate of the day it was heard, and never without one', () => {
  test.each([
    ['USD', '10000', 'page', '2025-01-01', '10000'],
    ['USD', '10000', 'typed', '2025-01-01', '5000'],
    ['USD', '10000', 'crm', '2025-01-01', '10000'],
    ['USD', '0', 'page', '2025-01-01', '0'],
    ['EUR', '10000', 'page', '2026-01-01', '10500'],
    ['EUR', '10000', 'page', '2026-02-28', '10500'],
    ['EUR', '10000', 'page', '2026-03-01', '11000'],
    ['EUR', '10000', 'typed', '2026-03-01', '5500'],
    ['GBP', '99.99', 'page', '2026-02-15', '124.9875'],
    ['JPY', '1000000', 'page', '2026-02-15', '6700'],
    ['EUR', '10000', 'page', '2025-12-31', null],
    ['GBP', '10000', 'page', '2026-02-14', null],
    ['CHF', '10000', 'page', '2026-03-01', null],
    [null, '10000', 'page', '2026-03-01', null],
    ['USD', null, 'page', '2026-03-01', null],
  ] as const)('%s %s, %s, on %s: %s', (currency, amount, origin, day, counts) =>
    expect(worthOf({ currency, amount, origin }, day).counts).toBe(counts),
  );

  test.each([
    [{ currency: 'EUR' }, 'no exchange rate for EUR on 2025-12-31'],
    [{ currency: 'CHF' }, 'no exchange rate for CHF on 2025-12-31'],
    [{ currency: null }, 'no currency named'],
    [{ amount: null }, 'no amount known'],
  ])('%j says why it does not count: %s', (named, why) =>
    expect(worthOf(named, '2025-12-31').formula).toBe(`${why}; an open deal`),
  );

  test.each([
    ['open', '; an open deal'],
    ['won', '; won, no longer at stake'],
    ['lost', '; lost, no longer at stake'],
    ['unknown', '; no stage named: taken as open'],
  ] as const)('beside, where a deal cannot be added, %s is told apart', (stage, words) => {
    expect(worthOf({ currency: 'CHF', stage }, '2025-12-31').formula).toBe(
      `no exchange rate for CHF on 2025-12-31${words}`,
    );
    expect(worthOf({ currency: 'USD', stage }, '2025-12-31').formula).not.toContain('no longer at stake');
  });

  test('the formula names the rate and its day', () =>
    expect(worthOf({ currency: 'EUR' }, '2026-02-28').formula).toContain('× 1.05 (rate from 2026-01-01) × 100 %'));
});

describe('decimals are exact', () => {
  test.each([
    [['0.1', '0.2'], '0.3'],
    [['1.005', '0.005'], '1.01'],
    [['9007199254740993', '1'], '9007199254740994'],
    [['10', '-10'], '0'],
    [['2.50'], '2.5'],
  ])('the sum of %j is %s', (all, total) => expect(plain(sum(all.map(decimal)))).toBe(total));

  test.each([
    ['200', 50, '100'],
    ['0.01', 50, '0.005'],
    ['99.99', 100, '99.99'],
    ['99.99', 0, '0'],
    ['1', 33, '0.33'],
  ])('%s by %i percent is %s', (value, percent, part) => expect(plain(percentOf(decimal(value), percent))).toBe(part));

  test.each([
    ['1', 3, '0.33'],
    ['2', 3, '0.67'],
    ['1', 8, '0.13'],
    ['10', 4, '2.5'],
  ])('%s divided by %i is %s', (value, by, part) => expect(plain(decimal(value).div(whole(by)))).toBe(part));

  test.each([
    ['12', '12'],
    ['12345', '12,345'],
    ['100000.10', '100,000.1'],
    ['-1234', '-1,234'],
    ['-123', '-123'],
  ])('%s reads %s', (value, read) => expect(grouped(decimal(value))).toBe(read));
});
