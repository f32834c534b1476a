import { isBusinessNumber } from './before.ts';
import { isUniform, luhn } from './checks.ts';
import type { Finder } from './finding.ts';
import { digitsOf } from './plain.ts';

/** As printed: 4-4-4-4 and what follows, American Express 4-6-5, Diners 4-6-4; or without any gap. */
const CARD =
  /(?<![\w/.+-])(?:\d{13,19}|\d{4}([ .-]{1,2})\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}([ .-]{1,2})\d{6}\2\d{4,5})(?![\w-]|\.\d)/g;

/**
 * Issuer prefixes with their lengths (ISO/IEC 7812, the networks' own lists). Visa's 13 digits are not issued any more, and
 * German barcodes look like them. `validator` was looked at: its Mastercard pattern is not anchored, so that any number
 * from 51 to 55 passes.
 */
const ISSUERS: readonly [prefix: RegExp, lengths: readonly number[]][] = [
  [/^4/, [16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16, 19]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:60|81|82|508)/, [16]],
  [/^(?:50(?:18|20|38)|58|6304|6759|676[1-3])/, [13, 14, 15, 16, 18, 19]],
  [/^220[0-4]/, [16]],
  [/^9792/, [16]],
];

/** Three digits alone are everywhere in a report: they go together with the word before them. */
const SECURITY_CODE =
  /(?<!\w)(?:cvv2?|cvc2?|card security code|prüfziffer|cryptogramme)(?:\s{0,2}(?:[:=#]|is|ist|est))?\s{0,2}\d{3,4}(?!\w)/gi;

/** Card numbers by grouping, issuer, length and Luhn; security codes by their word. */
export const findCards: Finder = (text) => {
  const numbers = [...text.matchAll(CARD)].filter(
    ({ 0: shown, index }) => isCard(digitsOf(shown)) && !isBusinessNumber(text, index),
  );
  return [...numbers, ...text.matchAll(SECURITY_CODE)].map(({ 0: shown, index }) => [index, index + shown.length]);
};

const isCard = (digits: string): boolean =>
  luhn(digits) &&
  !isUniform(digits) &&
  ISSUERS.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length));
