import { assert, constantFrom, integer, option, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { differences } from '../../../server/inbox/ranking/differences.ts';
import { shown } from '../../../server/inbox/ranking/numbers.ts';
import { changed, draftOf, read } from '../../../server/inbox/ranking/settingsDraft.ts';
import { newId } from '../../../utils/record/id.ts';
import type { Unit } from '../../../utils/record/ranking.ts';
import { carriedRates, DEFAULT_RANKING, type RankingSettings } from '../../../utils/record/rankingSettings.ts';

const percent = integer({ min: 0, max: 100 });
const weight = constantFrom('0', '0.5', '3', '999.99');
const effort = constantFrom('0.5', '4', '12.25');
const settings = record({
  currencyIsoCode: constantFrom('USD', 'EUR'),
  periodDays: integer({ min: 1, max: 3_650 }),
  impact: record({ blocked: weight, slowed: weight, annoyed: weight, unknown: weight }),
  confidence: record({ one: percent, two: percent, more: percent }),
  amountConfidence: record({ page: percent, crm: percent, typed: percent }),
  moneyPerPoint: option(constantFrom('10000', '0.5')),
  effortDefault: effort,
  rates: uniqueArray(
    record({
      currencyIsoCode: constantFrom('CHF', 'GBP'),
      rate: constantFrom('1.08', '0.00000001'),
      from: constantFrom('2026-01-01', '2026-05-01'),
    }),
    { maxLength: 3, selector: ({ currencyIsoCode, from }) => `${currencyIsoCode} ${from}` },
  ),
  bar: record({
    threshold: option(constantFrom('0', '2.5')),
    capacity: option(effort),
    theme: constantFrom('', 'Close'),
  }),
});
const draft = (given: RankingSettings) => ({
  ...draftOf({ settings: given, current: null, history: [] }),
  reason: 'Why.',
});

describe('the settings as they are typed', () => {
  it('go there and back without a change, whatever they are', () => {
    assert(
      property(settings, (given) => {
        expect(read(draft(given), given).input?.settings).toEqual(given);
      }),
    );
  });

  it('a change in what is typed is another change of the settings; the same is the same', () => {
    const one = draft(DEFAULT_RANKING);
    expect(read(one, DEFAULT_RANKING).input?.id).toBe(one.id);
    expect(changed(one, { reason: 'Another.' }).id).not.toBe(one.id);
  });

  test.each([
    ['periodDays', '', 'periodDays'],
    ['periodDays', '1.5', 'periodDays'],
    ['impact/blocked', '-1', 'impact/blocked'],
    ['confidence/one', '101', 'confidence/one'],
    ['moneyPerPoint', '0', 'moneyPerPoint'],
    ['effortDefault', '', 'effortDefault'],
    ['bar/capacity', 'many', 'bar/capacity'],
  ])('%s as %j is told at %s', (path, value, field) => {
    const one = draft(DEFAULT_RANKING);
    const { input, errors } = read(changed(one, { values: { ...one.values, [path]: value } }), DEFAULT_RANKING);
    expect([input, Object.keys(errors ?? {})]).toEqual([null, [field]]);
  });

  test.each([
    ['periodDays', '', 'must be a whole number of days from 1 to 3650'],
    ['periodDays', '4000', 'must be a whole number of days from 1 to 3650'],
    ['confidence/two', '99.5', 'must be a whole number from 0 to 100'],
    ['amountConfidence/typed', '101', 'must be a whole number from 0 to 100'],
    ['amountConfidence/typed', '50 %', 'must be a whole number from 0 to 100'],
  ])('%s as %j is told in words', (path, value, words) => {
    const one = draft(DEFAULT_RANKING);
    const { errors } = read(changed(one, { values: { ...one.values, [path]: value } }), DEFAULT_RANKING);
    expect(errors).toEqual({ [path]: words });
  });

  test('a currency is written in capitals, and an empty bar is none', () => {
    const one = draft(DEFAULT_RANKING);
    const values = { ...one.values, currencyIsoCode: ' eur ', 'bar/threshold': ' ' };
    expect(read(changed(one, { values }), DEFAULT_RANKING).input?.settings).toMatchObject({
      currencyIsoCode: 'EUR',
      bar: { threshold: null },
    });
  });
});

const rate = (currencyIsoCode: string, worth: string, from = '2026-01-01') => ({ currencyIsoCode, rate: worth, from });

/** What is broken of these rates in a workspace of this currency. */
const brokenOf = (rates: RankingSettings['rates'], currency = 'USD', before: RankingSettings = DEFAULT_RANKING) => {
  const one = draft({ ...DEFAULT_RANKING, rates });
  return read(changed(one, { values: { ...one.values, currencyIsoCode: currency } }), before).errors;
};

describe('rates', () => {
  test('two of a currency from one day leave open which holds; from two days they are dated', () => {
    expect(brokenOf([rate('EUR', '1.08'), rate('GBP', '1.2'), rate('EUR', '1.1')])).toEqual({
      'rates/2/from': 'EUR has another rate from this day already',
    });
    expect(brokenOf([rate('EUR', '1.08'), rate('EUR', '1.1', '2026-02-01')])).toBeNull();
  });

  test('the workspace’s own currency has none', () => {
    expect(brokenOf([rate('USD', '1.1')])).toEqual({
      'rates/0/currencyIsoCode': "is the workspace's own currency: one is always 1",
    });
  });

  test('one that was entered in another currency is said anew, or taken out', () => {
    const before = { ...DEFAULT_RANKING, rates: [rate('GBP', '1.27'), rate('JPY', '0.0067')] };
    expect(brokenOf(before.rates, 'EUR', before)).toEqual({
      'rates/0/rate': 'was entered in USD; say what one GBP is worth in EUR, or take it out',
      'rates/1/rate': 'was entered in USD; say what one JPY is worth in EUR, or take it out',
    });
    expect(brokenOf([rate('GBP', '1.17')], 'EUR', before)).toBeNull();
    expect(brokenOf([], 'EUR', before)).toBeNull();
    expect(brokenOf(before.rates, 'USD', before)).toBeNull();
  });

  test('whatever the settings, under another currency no rate stays as it was, and under the same one every rate may', () => {
    assert(
      property(settings, constantFrom('USD', 'EUR'), (before, currencyIsoCode) => {
        const carried = carriedRates(before, { ...before, currencyIsoCode });
        expect(carried).toHaveLength(before.currencyIsoCode === currencyIsoCode ? 0 : before.rates.length);
      }),
    );
  });
});

describe('what a change changed', () => {
  it('is nothing between the same, and something between others', () => {
    assert(
      property(settings, settings, (a, b) => {
        expect(differences(a, a)).toEqual([]);
        const later = { ...b, periodDays: (a.periodDays % 3_650) + 1 };
        expect(differences(a, later)).toContain(`Days that count: ${a.periodDays} → ${later.periodDays}`);
      }),
    );
  });

  test('is said in words, with what was there before; the first one against the defaults', () => {
    const rates = [{ currencyIsoCode: 'EUR', rate: '1.08', from: '2026-01-01' }];
    const bar = { threshold: '2', capacity: null, theme: 'Close' };
    const after = { ...DEFAULT_RANKING, rates, bar, impact: { ...DEFAULT_RANKING.impact, slowed: '1.5' } };
    expect(differences(null, after)).toEqual([
      'Least score: none → 2',
      'Slowed (Impact: what one account counts): 2 → 1.5',
      'What the team is about: none → Close',
      'Rate added: EUR 1.08 from 2026-01-01',
    ]);
    expect(differences(after, { ...after, rates: [] })).toEqual(['Rate taken out: EUR 1.08 from 2026-01-01']);
  });
});

test.each<[Unit, string, string]>([
  ['points', '2.13', '2.13'],
  ['impact', '2', '2'],
  ['accounts', '1', '1 account'],
  ['accounts', '4', '4 accounts'],
  ['deals', '2', '2 deals'],
  ['reports', '1', '1 report'],
  ['percent', '80', '80 %'],
  ['weeks', '0.5', '0.5 person-weeks'],
  ['weeks', '1', '1 person-week'],
  ['money', '40000', '$40,000'],
])('a number in %s: %s reads %s', (unit, value, words) => {
  const term = { key: newId(), label: '', formula: '', subject: null, reports: [], terms: [], currencyIsoCode: 'USD' };
  expect(shown({ ...term, unit, value })).toBe(words);
});
