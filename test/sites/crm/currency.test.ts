import { describe, expect, it } from 'vitest';
import { currencyNamed } from '../../../utils/sites/crm/currency.ts';
import { parseMoney } from '../../../utils/sites/crm/money.ts';

describe('a currency', () => {
  it.each([
    ['US Dollar', null, 'USD'],
    ['euro', null, 'EUR'],
    ['US-Dollar', 'de', 'USD'],
    ['CHF', null, 'CHF'],
    ['€', null, 'EUR'],
    ['Euro', 'no such locale', 'EUR'],
  ])('%s in %s is %s', (word, locale, code) => expect(currencyNamed(word, locale)).toBe(code));

  it.each(['$', 'Dollar', 'kr', 'Gold', ''])('%s is none for certain', (word) =>
    expect(currencyNamed(word, 'en')).toBeNull(),
  );
});

describe('amounts of the world', () => {
  it.each([
    ["CHF 1'200", '1200', 'CHF'],
    ['1 234,50 kr', '1234.50', null],
    ['12,34,567.00', '1234567.00', null],
    ['\u00a54,500', '4500', null],
  ])('%s', (shown, amount, currency) => expect(parseMoney(shown)).toMatchObject({ amount, currency }));
});
