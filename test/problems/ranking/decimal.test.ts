import { array, assert, bigInt, integer, property } from 'fast-check';
import { expect, it, test } from 'vitest';
import { decimal, grouped, percentOf, plain, sum, whole, ZERO } from '../../../server/problems/ranking/decimal.ts';

const cents = bigInt({ min: 0n, max: 10n ** 18n });
const asText = (n: bigint): string => `${n / 100n}.${String(n % 100n).padStart(2, '0')}`;

it('sums and products of money are exact, to the cent and past 2^53', () => {
  assert(
    property(array(cents, { maxLength: 20 }), integer({ min: 0, max: 100 }), (all, percent) => {
      const total = all.reduce((before, one) => before + one, 0n);
      const found = sum(all.map((one) => decimal(asText(one))));
      expect(found.eq(decimal(asText(total)))).toBe(true);
      const hundredths = total * BigInt(percent);
      const exact = decimal(`${hundredths / 10_000n}.${String(hundredths % 10_000n).padStart(4, '0')}`);
      expect(percentOf(found, percent).eq(exact)).toBe(true);
    }),
  );
});

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['1234567.50', '1,234,567.5'],
  ['9999999999999999.99', '9,999,999,999,999,999.99'],
  ['0.0001', '0.0001'],
])('%s reads %s', (text, read) => expect(grouped(decimal(text))).toBe(read));

test('a quotient has two decimals, half of one up; nothing is written with an exponent', () => {
  expect(plain(decimal('1').div(decimal('3')))).toBe('0.33');
  expect(plain(decimal('0.005').div(whole(1)))).toBe('0.01');
  expect(plain(decimal('10000000000000000').times(decimal('10000000000')))).toBe('100000000000000000000000000');
});

test.each(['', 'abc', '1,5', 'NaN', 'Infinity', '0x10'])('%j is no decimal', (text) =>
  expect(() => decimal(text)).toThrow('Invalid number'),
);

test('a sum of nothing is nothing', () => expect(plain(sum([]).plus(ZERO))).toBe('0'));
