import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amount, Currency } from '../../../utils/record/primitives.ts';
import { parseMoney } from '../../../utils/sites/crm/money.ts';

describe('money', () => {
  it.each([
    ['$2.10K', '2100', null],
    ['$96.0K', '96000', null],
    ['$1.25M', '1250000', null],
    ['1.234,50 €', '1234.50', 'EUR'],
    ['1 234,50 €', '1234.50', 'EUR'],
    ['12 Mio. €', '12000000', 'EUR'],
    ['3 Mrd', '3000000000', null],
    ['1.234,5 Tsd. €', '1234500', 'EUR'],
    ['1,2 Md€', '1200000000', 'EUR'],
    ['2,5 mln zł', '2500000', 'PLN'],
    ['10 тыс. ₽', '10000', 'RUB'],
    ['1,5 млн ₽', '1500000', 'RUB'],
    ['₩350만', '3500000', 'KRW'],
    ['¥120,000', '120000', null],
    ['120,000円', '120000', 'JPY'],
    ['12万円', '120000', 'JPY'],
    ['EUR 1.234,50 (USD 1,300.00)', '1234.50', 'EUR'],
    ['CHF 1’234.50', '1234.50', 'CHF'],
    ['₹12,34,567', '1234567', 'INR'],
    ['R$ 1.234,50', '1234.50', 'BRL'],
    ['US$ 5', '5', 'USD'],
    ['$1,234', '1234', null],
    ['235,000.00', '235000.00', null],
    ['120000', '120000', null],
    ['0.500', '0.500', null],
  ])('%s', (shown, amount, currency) => {
    expect(parseMoney(shown)).toMatchObject({ amount, currency });
  });

  it.each([
    '1.234',
    '120,000',
    '$1.234K',
    'KWD 1.234',
    'TBD 5',
    '-5',
    '$-5',
    '($5)',
    '1.2.3',
    '1,234.567.8',
    '5 - 10 €',
    '€ 5 USD',
    '50%',
    '5 units',
    '$',
    '',
    '$12345678901234567',
    '1.23456 €',
  ])('%s has two readings, or none: nothing is guessed', (shown) => expect(parseMoney(shown)).toBeNull());

  it('of a shared sign is of no currency, unless the page’s language writes its own so', () => {
    expect(parseMoney('$5', 'en-US')?.currency).toBeNull();
    expect(parseMoney('$5')?.sign).toBe('$');
    expect(parseMoney('kr 5', 'sv')?.currency).toBeNull();
    expect(parseMoney('¥120,000', 'ja')?.currency).toBe('JPY');
    expect(parseMoney('¥120,000', 'zh-CN')?.currency).toBe('CNY');
  });

  it('of one mark is decided by the locale that wrote it', () => {
    expect(parseMoney('1.234', 'de')?.amount).toBe('1234');
    expect(parseMoney('1.234', 'en')?.amount).toBe('1.234');
    expect(parseMoney('$1.234K', 'en-US')?.amount).toBe('1234');
    expect(parseMoney('1.234', 'no such locale')).toBeNull();
  });

  const cents = fc.integer({ min: 0, max: 10 ** 12 });
  const locale = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'pt-BR', 'sv-SE', 'ja-JP', 'pl-PL');
  const currency = fc.constantFrom('EUR', 'PLN', 'INR', 'CHF');

  it('that a browser writes in any language is read back, without knowing the language', () => {
    fc.assert(
      fc.property(cents, locale, currency, (value, language, code) => {
        const shown = new Intl.NumberFormat(language, { style: 'currency', currency: code }).format(value / 100);
        const read = parseMoney(shown);
        expect(Number(read?.amount)).toBe(value / 100);
        expect(read?.currency).toBe(code);
      }),
    );
  });

  it('is what the record takes, whatever stands on the page', () => {
    const piece = fc.constantFrom(
      '1',
      '23',
      '456',
      '.',
      ',',
      ' ',
      'K',
      'M',
      '€',
      '$',
      'EUR',
      '(',
      ')',
      '-',
      '\u202f',
      'x',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(null, 'en', 'de', '?'), (shown, language) => {
        const read = parseMoney(shown, language);
        if (read === null) return;
        expect(Amount.safeParse(read.amount).success).toBe(true);
        expect(read.currency === null || Currency.safeParse(read.currency).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
