import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from '../../../components/report/amount.ts';
import { shownAmount } from '../../../components/report/shownAmount.ts';
import { Amount } from '../../../utils/record/primitives.ts';

test.each([
  ['40000', '40000'],
  ['40k', '40000'],
  ['40 K', '40000'],
  ['1.5k', '1500'],
  ['1,5 m', '1500000'],
  ['2 Mio', '2000000'],
  ['2bn', '2000000000'],
  ['1,200.50', '1200.50'],
  ['1.200,50', '1200.50'],
  ['1,234,567', '1234567'],
  ['1.234.567,8', '1234567.8'],
  ['1 200', '1200'],
  ['1\u202f200,50', '1200.50'],
  ['1’200', '1200'],
  ["1'200.500", '1200.50'],
  ['€ 1,200.50', '1200.50'],
  ['$40k', '40000'],
  ['40k EUR', '40000'],
  ['EUR 40k', '40000'],
  ['99.50', '99.50'],
  ['0.500', '0.50'],
  ['1234.567', '1234.567'],
  ['007', '7'],
  ['0', '0'],
  ['12.', '12'],
])('%s is %s', (typed, amount) => {
  expect(readAmount(typed)).toEqual({ kind: 'amount', amount });
});

test.each([
  ['1.200', ['1.20', '1200']],
  ['1,200', ['1.20', '1200']],
  ['1.200k', ['1200', '1200000']],
  ['€999.999', ['999.999', '999999']],
])('%s is asked about, not guessed', (typed, readings) => {
  expect(readAmount(typed)).toEqual({ kind: 'ambiguous', readings });
});

test.each([
  'a lot',
  '1.2.3',
  '1,2,3',
  '12.34.567',
  '-5',
  '1,200.500.000',
  '1e9',
  '12 34',
  '40kk',
  '1'.repeat(17),
  '0.12345',
])('%s is not read as anything', (typed) => {
  expect(readAmount(typed)).toEqual({ kind: 'unreadable' });
});

test('nothing typed is no amount', () => {
  expect(readAmount('  ')).toEqual({ kind: 'empty' });
});

const integer = fc.bigInt({ min: 1n, max: 999_999_999_999n });
const cents = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'));
const grouped = (value: bigint, separator: string) => value.toString().replaceAll(/\B(?=(\d{3})+$)/g, separator);

test('any amount with cents is understood in every grouping, exactly', () => {
  const separators = fc.constantFrom([',', '.'], ['.', ','], [' ', ','], ['’', '.'], ['', '.'], ['', ',']);
  fc.assert(
    fc.property(integer, cents, separators, (value, part, [thousands = '', point = '']) => {
      const typed = grouped(value, thousands) + point + part;
      expect(readAmount(typed)).toEqual({ kind: 'amount', amount: `${value}.${part}` });
    }),
  );
});

/** Every amount that a reading offers. */
function offered(read: ReturnType<typeof readAmount>): string[] {
  if (read.kind === 'amount') return [read.amount];
  return read.kind === 'ambiguous' ? read.readings : [];
}

const refused = (typed: string) => offered(readAmount(typed)).filter((amount) => !Amount.safeParse(amount).success);

test('whatever is typed, an amount that comes out is one the record takes', () => {
  const keys = fc.string({ unit: fc.constantFrom(...'0123456789.,  k€mb-'.split('')), maxLength: 24 });
  const check = fc.property(fc.oneof(fc.string(), keys), (typed) => refused(typed).length === 0);
  expect(fc.check(check, { numRuns: 2_000 })).toMatchObject({ failed: false });
});

test('what was understood is read the same way again', () => {
  fc.assert(
    fc.property(integer, fc.option(cents), (value, part) => {
      const amount = part === null ? `${value}` : `${value}.${part}`;
      expect(readAmount(amount)).toEqual({ kind: 'amount', amount });
    }),
  );
});

test('shown with thin groups and a point, so that it can be meant one way only', () => {
  expect(shownAmount('1234567.50')).toBe('1\u00a0234\u00a0567.50');
  expect(shownAmount('999')).toBe('999');
});
