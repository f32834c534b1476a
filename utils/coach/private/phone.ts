import { isBusinessNumber, saidBefore } from './before.ts';
import type { Finder } from './finding.ts';
import { isInternational } from './phonePlan.ts';
import { digitsOf } from './plain.ts';

const LEFT = '(?<![\\w.,+/-])';
const RIGHT = '(?![\\w]|[.,:-]\\d|-\\w)';
const GAP = '[ ().\\/-]{0,3}';

/** `+49 …`, `0049 …`, `+44 (0)20 …`. */
const INTERNATIONAL = new RegExp(`(?<![\\w+])(?:\\(?\\+|00) ?\\(?[1-9](?:${GAP}\\d){6,16}`, 'g');

/** Shapes that ordinary numbers do not have; each is a way of writing in the countries named. */
const NATIONAL = [
  '(?:1[ .-])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[.-])[2-9]\\d{2}[.-]\\d{4}', // United States, Canada, the Caribbean
  '\\(?0[1-9]\\d{0,4}\\)?(?:[ .\\/-]{1,3}\\d{2,9}){1,5}', // wherever a 0 is dialled first: most of Europe, Japan, Korea, Australia
  '\\(\\d{2}\\) ?9?\\d{4}-\\d{4}', // Brazil
  '[78][ -]?\\(?\\d{3}\\)?[ -]\\d{3}-\\d{2}-\\d{2}', // Russia, Kazakhstan
  '1[3-9]\\d([ -])\\d{4}\\1\\d{4}', // China
].map((shape) => new RegExp(`${LEFT}${shape}${RIGHT}`, 'g'));

/** Any grouping, when a word before says what it is. */
const SAID = new RegExp(`${LEFT}\\(?\\d(?:${GAP}\\d){5,14}${RIGHT}`, 'g');
const isSaid = saidBefore(
  [
    '(?:tele)?phone|tel|mobile?|mob|cell(?:phone)?|landline|direct line|hotline|fax|whats ?app|sms|[tmp](?=[:.])|my number',
    '(?:call|ring|text|phone|reach|dial)(?: (?:me|us|him|her|them|back|directly))*(?: (?:on|at|under))?',
    'telefon(?:nummer)?|fon|handy(?:nummer)?|mobil(?:nummer|tel)?|rufnummer|durchwahl|erreichbar unter|erreichen sie mich unter',
    't[ée]l[ée]phone|portable|(?:appel|rappel|joign)\\p{L}{0,5}(?:-moi)?|m[óo]vil|celular|tel[ée]fono|ll[aá]m[ae]\\p{L}{0,4}',
    'cellulare|chiam\\p{L}{0,6}|telefone|telem[óo]vel|ligar?|telefoon|mobiel|komórk\\p{L}{0,3}|телефон\\p{L}{0,2}|тел|моб',
    '電話|携帯|电话|手机|전화|휴대폰',
  ].join('|'),
);

const EXTENSION = /^,?\s?(?:ext\.?|extension|x|durchwahl)\s?\d{1,6}(?!\d)/i;
const DATE = /(?<!\d)(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}|(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2})(?!\d)/;
/** `+15 000 000` is a growth. */
const ROUND = /(?:[ .]000){2}$/;
const MONEY_BEFORE = /[€$£¥₹]\s?$/;
const MONEY_AFTER = /^\s?(?:[€$£¥₹%]|(?:eur|usd|gbp|chf|jpy|inr)\b)/i;

/** Telephone numbers: international by the numbering plan, national by a shape of their own or by a word before them. */
export const findPhones: Finder = (text) => {
  const stretches = [
    ...[...text.matchAll(INTERNATIONAL)].map(({ 0: shown, index }) => [index, dialled(shown)] as const),
    ...NATIONAL.flatMap((shape) => Array.from(text.matchAll(shape)))
      .filter(({ 0: shown }) => isBetween(digitsOf(shown).length, 9, 12))
      .map(({ 0: shown, index }) => [index, shown] as const),
    ...[...text.matchAll(SAID)]
      .filter(({ index }) => isSaid(text, index))
      .map(({ 0: shown, index }) => [index, shown] as const),
  ];
  return stretches
    .filter(([index, shown]) => shown !== '' && !isOtherwise(text, index, shown))
    .map(([index, shown]) => {
      const end = index + shown.length;
      return [index, end + (EXTENSION.exec(text.slice(end, end + 24))?.[0].length ?? 0)];
    });
};

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** As much of it as can be dialled: a count that follows the number is not part of it. Empty when nothing can. */
function dialled(shown: string): string {
  for (let rest = shown; rest.length > 7; rest = rest.replace(/\D*\d+$/, '')) {
    const digits = digitsOf(rest.replace('(0)', '')).replace(/^00/, '');
    if (isInternational(digits)) return rest;
  }
  return '';
}

function isOtherwise(text: string, at: number, shown: string): boolean {
  const end = at + shown.length;
  const money = MONEY_BEFORE.test(text.slice(Math.max(0, at - 2), at)) || MONEY_AFTER.test(text.slice(end, end + 5));
  return money || DATE.test(shown) || ROUND.test(shown) || isBusinessNumber(text, at);
}
