import { currencyOf } from './currency.ts';
import { plainNumber } from './number.ts';

/** A decimal string, the currency by ISO 4217 where it is sure, and the sign as shown. */
export type Money = { amount: string; currency: string | null; sign: string | null };

/** What short forms stand for, in places. Only those that mean the same wherever they are met. */
const SHORT: readonly (readonly [places: number, words: string])[] = [
  [3, 'k tsd тыс'],
  [4, '万 만'],
  [6, 'm mio mln млн'],
  [8, '億 亿 억'],
  [9, 'b bn mrd mld md mia млрд'],
];
/** Currencies of three decimals (ISO 4217): "1.234" of them can be one and a bit. */
const THREE = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);
const PARTS =
  /^([^\d.,'’+-]*?) ?(\d(?:[\d.,'’ ]*\d)?) ?((?:(?:Tsd|Mio|Mln|Mrd|Mld|Md|Mia|тыс|млн|млрд)\.?|K|M|Bn|B)(?!\p{L})|[万億亿만억])?(?: ?([^\d.,'’+-]+\.?))?$/iu;

/**
 * Money in a page's words: `$2.10K`, `1.234,50 €`, `EUR 1.234,50 (USD 1,300.00)`, `¥120,000`. Null where the figure has
 * two readings, is negative, or is not money alone. `locale` (BCP 47) is the one that wrote the figure, where known.
 */
export function parseMoney(shown: string | null, locale: string | null = null): Money | null {
  const text = (shown ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ \([^()]*\)$/, '');
  const match = PARTS.exec(text);
  if (!match) return null;
  const [, before = '', digits = '', short = '', after = ''] = match;
  if (before !== '' && after !== '') return null;
  const sign = before || after || null;
  const currency = sign === null ? null : currencyOf(sign, locale);
  if (currency === undefined) return null;
  const places = placesOf(short.toLowerCase().replace('.', ''));
  const cents = sign !== null && places === 0 && !THREE.has(currency ?? '');
  const plain = plainNumber(digits, locale, cents);
  const amount = plain && moved(plain, places);
  return amount ? { amount, currency, sign } : null;
}

const placesOf = (short: string): number => SHORT.find(([, words]) => words.split(' ').includes(short))?.[0] ?? 0;

/** The point some places to the right, by characters, so that no money passes through binary floating point. */
function moved(plain: string, places: number): string | null {
  const [whole = '', decimals = ''] = plain.split('.');
  const filled = decimals.padEnd(places, '0');
  const left = (whole + filled.slice(0, places)).replace(/^0+(?=\d)/, '');
  const right = places > 0 ? filled.slice(places).replace(/0+$/, '') : filled;
  const amount = right ? `${left}.${right}` : left;
  return /^\d{1,16}(\.\d{1,4})?$/.test(amount) ? amount : null;
}
