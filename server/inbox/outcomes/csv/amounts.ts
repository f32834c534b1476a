import type { Clue } from './clues.ts';
import { isoCurrency } from './currencies.ts';

/** What stands before the decimals. */
export type DecimalSign = 'point' | 'comma';

const SIGNS = { point: '.', comma: ',' } as const;
/** The signs that stand around an amount besides the three letters; `40k` and `5 Mio` are no amount of 40 and of 5. */
const AROUND = /^(?:[A-Z]{0,2}\p{Sc}|kr|zł|Kč|Ft|lei|лв|Rs)$/u;
const NUMBER = /^([\p{Sc}\p{L}]*)([\d.,]+)([\p{Sc}\p{L}]*)$/u;
const isMoney = (word: string): boolean => word === '' || AROUND.test(word) || isoCurrency(word) !== null;

/** The number as it is written and the words around it, without the spaces and apostrophes that group it. */
function apart(text: string): { before: string; digits: string; after: string } | null {
  const [, before = '', digits = '', after = ''] = NUMBER.exec(text.replace(/[\s'’]/g, '')) ?? [];
  return digits !== '' && isMoney(before) && isMoney(after) ? { before, digits, after } : null;
}

/** The currency that stands at the amount itself, `USD 40,000` or `40.000 €`; null where none does, or one of many. */
export function currencyAt(text: string): string | null {
  const { before = '', after = '' } = apart(text) ?? {};
  const named = [before, after].map((word) => (word === '€' ? 'EUR' : isoCurrency(word)));
  return named.find((one) => one !== null) ?? null;
}

const grouped = (sign: '.' | ','): RegExp =>
  sign === '.' ? /^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/ : /^[1-9]\d{0,2}(?:\.\d{2,3})*\.\d{3}(?:,\d*)?$/;
const plainly = (sign: '.' | ','): RegExp => (sign === '.' ? /^\d+(?:\.\d*)?$/ : /^\d+(?:,\d*)?$/);

/** The number under this decimal sign as `1234.50`; null when it is none. */
export function readAmount(text: string, sign: DecimalSign): string | null {
  const [digits, mark] = [apart(text)?.digits ?? '', SIGNS[sign]];
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
