import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../../utils/sites/crm/money.ts';
import { parseDay } from '../../../utils/sites/day.ts';

type Shown = readonly [shown: string, locale: string | null, amount: string];

/** Amounts as CRMs of many countries write them; one reading each, whoever looks at it. */
const SURE: readonly Shown[] = [
  ['$1,234,567.89', 'en-US', '1234567.89'],
  ['$1,234,567.89', null, '1234567.89'],
  ['1.234.567,89 €', 'de-DE', '1234567.89'],
  ['1.234.567,89 €', null, '1234567.89'],
  ['€ 1.234.567,89', 'nl-NL', '1234567.89'],
  ['1 234 567,89 €', 'fr-FR', '1234567.89'],
  ['1 234 567,89 zł', 'pl-PL', '1234567.89'],
  ["CHF 1'234'567.89", 'de-CH', '1234567.89'],
  ['R$ 1.234.567,89', 'pt-BR', '1234567.89'],
  ['₹12,34,567.89', 'en-IN', '1234567.89'],
  ['¥1,234,567', 'ja-JP', '1234567'],
  ['1 234 567 kr', 'sv-SE', '1234567'],
  ['£999.99', 'en-GB', '999.99'],
  ['$0.50', 'en-US', '0.50'],
  ['0,50 €', 'de-DE', '0.50'],
  ['$5', 'en-US', '5'],
  ['USD 40000', null, '40000'],
  ['40000 USD', null, '40000'],
  ['1,234.50', 'en-US', '1234.50'],
  ['1.234,50', 'de-DE', '1234.50'],
  ['1.234', 'de-DE', '1234'],
  ['1,234', 'en-US', '1234'],
  ['$10K', 'en-US', '10000'],
  ['$10k', 'en-US', '10000'],
  ['$2.5M', 'en-US', '2500000'],
];

/** Nothing that is surely an amount. */
const UNSURE: readonly (readonly [shown: string, locale: string | null])[] = [
  ['', null],
  ['—', 'en'],
  ['n/a', 'en'],
  ['to be agreed', 'en'],
  ['1.234', null],
  ['1,2,3', 'en'],
  ['10-20', 'en'],
  ['$', 'en-US'],
];

describe('an amount', () => {
  it.each(SURE)('%s read in %s is %s', (shown, locale, amount) => {
    expect(parseMoney(shown, locale)?.amount).toBe(amount);
  });

  it.each(UNSURE)('"%s" read in %s is none', (shown, locale) => {
    expect(parseMoney(shown, locale)?.amount ?? null).toBeNull();
  });

  it('does not change with what kind of blank stands in it', () => {
    for (const blank of [' ', '\u00a0', '\u202f'])
      expect(parseMoney(`1${blank}234,50${blank}€`, 'fr-FR')).toMatchObject({ amount: '1234.50', currency: 'EUR' });
  });
});

type ShownDay = readonly [shown: string, locale: string | null, day: string | null];

const DAYS: readonly ShownDay[] = [
  ['14/05/2026', 'en-GB', '2026-05-14'],
  ['05/14/2026', 'en-US', '2026-05-14'],
  ['03/04/2026', 'en-GB', '2026-04-03'],
  ['03/04/2026', 'en-US', '2026-03-04'],
  ['03/04/2026', 'en', null],
  ['03/04/2026', null, null],
  ['3.4.2026', 'de', '2026-04-03'],
  ['3. April 2026', 'de', '2026-04-03'],
  ['3 avril 2026', 'fr', '2026-04-03'],
  ['3 de abril de 2026', 'es', '2026-04-03'],
  ['3 de abril de 2026', 'pt-BR', '2026-04-03'],
  ['3 aprile 2026', 'it', '2026-04-03'],
  ['3 april 2026', 'nl', '2026-04-03'],
  ['2026年4月3日', 'ja', '2026-04-03'],
  ['2026년 4월 3일', 'ko', '2026-04-03'],
  ['2026-04-03', null, '2026-04-03'],
  ['Apr 3, 2026', 'en', '2026-04-03'],
  ['April 3rd, 2026', 'en', '2026-04-03'],
  ['30/02/2026', 'en-GB', null],
  ['29/02/2028', 'en-GB', '2028-02-29'],
  ['29/02/2026', 'en-GB', null],
  ['tomorrow', 'en', null],
  ['in 3 days', 'en', null],
];

describe('a day', () => {
  it.each(DAYS)('%s read in %s is %s', (shown, locale, day) => {
    expect(parseDay(shown, locale)).toBe(day);
  });
});
