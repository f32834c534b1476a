import { Amount } from '../../utils/record/primitives.ts';

/** What a typed amount means. `ambiguous` holds both readings of a lone separator before three digits, as `1.200`. */
export type AmountReading =
  | { kind: 'empty' }
  | { kind: 'amount'; amount: string }
  | { kind: 'ambiguous'; readings: [decimal: string, grouped: string] }
  | { kind: 'unreadable' };

const UNREADABLE: AmountReading = { kind: 'unreadable' };
/** Zeros that a word behind the number stands for; `b` and `bn` as in English. */
const ZEROS: Record<string, number> = { '': 0, k: 3, tsd: 3, m: 6, mn: 6, mio: 6, b: 9, bn: 9 };
/** A currency's sign or letters may stand around the number; the currency has its own field. */
const SHAPE = /^(?:\p{Sc}|[A-Z]{3}\s)?\s*([\d.,'’\s]*\d[.,]?)\s*(tsd|mio|mn|bn|[kmb])?\s*(?:\p{Sc}|[a-z]{3})?$/iu;
const GROUPS = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/;

/**
 * Reads an amount as people type it (`40k`, `1,200.50`, `1.200,50`, `€ 1’200`) into a decimal string. Nothing is
 * guessed: where a separator could be either, both readings come back (`1.200`).
 */
export function readAmount(typed: string): AmountReading {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const [, digits, unit = ''] = SHAPE.exec(text) ?? [];
  const zeros = ZEROS[unit.toLowerCase()];
  const plain = digits === undefined ? null : withoutSpaces(digits);
  if (plain === null || zeros === undefined) return UNREADABLE;
  return readNumber(plain.number, plain.grouped, zeros);
}

/** Spaces and apostrophes are only ever thousands separators. */
function withoutSpaces(digits: string): { number: string; grouped: boolean } | null {
  if (!/[\s'’]/.test(digits)) return { number: digits, grouped: false };
  if (!/^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d*)?$/.test(digits)) return null;
  return { number: digits.replaceAll(/[\s'’]/g, ''), grouped: true };
}

function readNumber(number: string, grouped: boolean, zeros: number): AmountReading {
  const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  if (last < 0) return whole(number, '', zeros);
  const before = number.slice(0, last);
  const after = number.slice(last + 1);
  if (/[.,]/.test(before)) return mixed(number, before, after, zeros);
  const eitherWay = after.length === 3 && !grouped && GROUPS.test(number) && !before.startsWith('0');
  return eitherWay ? both(before, after, zeros) : whole(before, after, zeros);
}

/** Two kinds of separators: the last is the decimal one. One kind, several times: thousands. */
function mixed(number: string, before: string, after: string, zeros: number): AmountReading {
  if (GROUPS.test(number)) return whole(number.replaceAll(/[.,]/g, ''), '', zeros);
  const separator = number.at(before.length);
  if (!GROUPS.test(before) || before.includes(separator ?? '')) return UNREADABLE;
  return whole(before.replaceAll(/[.,]/g, ''), after, zeros);
}

function both(before: string, after: string, zeros: number): AmountReading {
  const decimal = whole(before, after, zeros);
  const grouped = whole(before + after, '', zeros);
  if (decimal.kind !== 'amount' || grouped.kind !== 'amount') return UNREADABLE;
  return { kind: 'ambiguous', readings: [decimal.amount, grouped.amount] };
}

/** Moves the point by shifting digits, so that no money passes through binary floating point. */
function whole(integer: string, fraction: string, zeros: number): AmountReading {
  const digits = fraction.padEnd(zeros, '0');
  const units = (integer + digits.slice(0, zeros)).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(zeros);
  const amount = /[1-9]/.test(rest) ? `${units}.${trimmed(rest)}` : units;
  return Amount.safeParse(amount).success ? { kind: 'amount', amount } : UNREADABLE;
}

/** `50` of `1200.50` stays as typed; zeros past the cents go. */
const trimmed = (rest: string): string => (rest.length <= 2 ? rest : rest.replace(/0+$/, '').padEnd(2, '0'));
