import type { Clue } from './clues.ts';

/** What stands before the decimals. */
export type DecimalSign = 'point' | 'comma';

const SIGNS = { point: '.', comma: ',' } as const;
const NUMBER = /^[\p{Sc}\p{L}]*([\d.,]+)[\p{Sc}\p{L}]*$/u;
/** Digits as they are written, without the currency around them and the spaces and apostrophes that group them. */
const bare = (text: string): string => NUMBER.exec(text.replace(/[\s'’]/g, ''))?.[1] ?? '';
const grouped = (sign: '.' | ','): RegExp =>
  sign === '.' ? /^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/ : /^[1-9]\d{0,2}(?:\.\d{2,3})*\.\d{3}(?:,\d*)?$/;
const plainly = (sign: '.' | ','): RegExp => (sign === '.' ? /^\d+(?:\.\d*)?$/ : /^\d+(?:,\d*)?$/);

/** The number under this decimal sign as `1234.50`; null when it is none. */
export function readAmount(text: string, sign: DecimalSign): string | null {
  const [digits, mark] = [bare(text), SIGNS[sign]];
  if (!plainly(mark).test(digits) && !grouped(mark).test(digits)) return null;
  const [whole = '', decimals = ''] = digits.split(mark);
  const kept = decimals.replace(/0+$/, '');
  const before = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  return kept ? `${before}.${kept}` : before;
}

/** Which decimal sign a value shows: `1.234` may be either, `1.234,5` and `0.25` may not. */
export function amountClue(text: string): Clue<DecimalSign> {
  const [point, comma] = [readAmount(text, 'point'), readAmount(text, 'comma')];
  if (point === comma) return null;
  if (point !== null && comma !== null) return 'either';
  return point !== null ? 'point' : 'comma';
}
