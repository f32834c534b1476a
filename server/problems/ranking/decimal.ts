import Big from 'big.js';

/** Decimals of a score and of every quotient; sums and products are exact. */
const PLACES = 2;

/** A constructor of our own, so that nobody's settings elsewhere round our quotients. Strict: texts, no floats. */
const Decimal = Big();
Decimal.DP = PLACES;
Decimal.RM = Big.roundHalfUp;
Decimal.strict = true;

export type Decimal = Big;

/** A decimal text such as `40000` or `1.08` as an exact number; throws for anything else. */
export const decimal = (text: string): Decimal => new Decimal(text);

/** A whole number. */
export const whole = (count: number): Decimal => new Decimal(String(count));

export const ZERO = whole(0);

/** That many hundredths of it. */
export const percentOf = (value: Decimal, percent: number): Decimal =>
  value.times(whole(percent)).times(decimal('0.01'));

export const sum = (values: Iterable<Decimal>): Decimal => Array.from(values).reduce((all, one) => all.plus(one), ZERO);

/** Without an exponent and without empty decimals: `2`, `2.5`, `40000`. */
export const plain = (value: Decimal): string => value.toFixed();

/** For reading: thousands apart, such as `1,234,567.5`. */
export function grouped(value: Decimal): string {
  const [integer = '', fraction] = plain(value).split('.');
  const parted = integer.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${parted}.${fraction}` : parted;
}
