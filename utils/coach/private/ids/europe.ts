import { isMonthDay, isUniform, luhn, mod11And10, weighted } from '../checks.ts';
import type { NationalId } from './nationalId.ts';

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const dniLetter = (digits: string): string | undefined => DNI_LETTERS[Number(digits) % 23];

/** The first ten places hold one digit two or three times, the others once at most (rule of the tax office). */
function oneRepeats(digits: string): boolean {
  const counts = [...'0123456789'].map((digit) => digits.slice(0, 10).split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && repeated.every((count) => count <= 3);
}

/** Corsica's 2A and 2B count as 19 and 18. */
const nirKey = (compact: string): number =>
  97 - (Number(compact.slice(0, 13).replace('2A', '19').replace('2B', '18')) % 97);

/** Values of letters and digits at odd places of the codice fiscale; at even places a letter counts by the alphabet. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function codiceFiscale(compact: string): boolean {
  const total = Array.from(compact.slice(0, 15)).reduce((sum, char, at) => {
    const value = parseInt(char, 36);
    const place = value > 9 ? value - 10 : value;
    return sum + (at % 2 === 0 ? (ODD[place] ?? 0) : place);
  }, 0);
  return String.fromCharCode(65 + (total % 26)) === compact.at(-1);
}

/** The century is in the month: +80 for 1800, +20 for 2000, +40, +60. */
const peselDate = (digits: string): boolean =>
  isMonthDay(String(Number(digits.slice(2, 4)) % 20).padStart(2, '0') + digits.slice(4, 6));

/** Born from 2000 on, a 2 stands before it for the check. */
function belgian(digits: string): boolean {
  const [number, check] = [Number(digits.slice(0, 9)), Number(digits.slice(9))];
  const mayBeYoung = Number(digits.slice(0, 2)) < 50;
  return 97 - (number % 97) === check || (mayBeYoung && 97 - ((2_000_000_000 + number) % 97) === check);
}

function snils(digits: string): boolean {
  const total = Array.from(digits.slice(0, 9)).reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0);
  return (total % 101) % 100 === Number(digits.slice(9));
}

const ean13 = weighted([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1], 10);

export const EUROPE: readonly NationalId[] = [
  // United Kingdom, National Insurance number: HMRC's rule for the two letters.
  {
    name: 'GB nino',
    shape: '(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]',
    holds: () => true,
  },
  // Not issued, but the one that forms print as their example, and people fill in as such.
  {
    name: 'GB nino',
    shape: 'QQ ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]',
    holds: () => true,
    said: 'ni|nino|national insurance|insurance',
  },
  { name: 'DE idnr', shape: '[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}', holds: (id) => oneRepeats(id) && mod11And10(id) },
  {
    name: 'FR nir',
    shape: '[1-478] ?\\d{2} ?\\d{2} ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}',
    holds: (id) => nirKey(id) === Number(id.slice(13)),
  },
  {
    name: 'ES dni',
    shape: '(?:\\d{8}|\\d{2}\\.\\d{3}\\.\\d{3})[ -]?[A-HJ-NP-TV-Z]',
    holds: (id) => dniLetter(id.slice(0, 8)) === id.at(-1),
  },
  {
    name: 'ES nie',
    shape: '[XYZ][ -]?\\d{7}[ -]?[A-HJ-NP-TV-Z]',
    holds: (id) => dniLetter('XYZ'.indexOf(id.slice(0, 1)) + id.slice(1, 8)) === id.at(-1),
  },
  // Italy, codice fiscale; letters in place of digits are for people who would share one.
  {
    name: 'IT codicefiscale',
    shape: '[A-Z]{3} ?[A-Z]{3} ?[\\dL-NP-V]{2}[A-EHLMPRST][\\dL-NP-V]{2} ?[A-Z][\\dL-NP-V]{3}[A-Z]',
    holds: codiceFiscale,
  },
  // Netherlands, BSN: one in eleven numbers passes.
  {
    name: 'NL bsn',
    shape: '\\d{9}|\\d{4}[ .]\\d{2}[ .]\\d{3}|\\d{3}[ .]\\d{3}[ .]\\d{3}',
    holds: (id) => !isUniform(id) && weighted([9, 8, 7, 6, 5, 4, 3, 2, -1], 11)(id),
    said: 'bsn|burgerservice(?:nummer)?|sofi(?:nummer)?|citizen service',
  },
  {
    name: 'PL pesel',
    shape: '\\d{11}',
    holds: (id) => peselDate(id) && weighted([1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], 10)(id),
    said: 'pesel',
  },
  // Sweden, personnummer and samordningsnummer (day + 60).
  {
    name: 'SE personnummer',
    shape: '(?:19|20)?\\d{6}[-+]?\\d{4}',
    holds: (id) => luhn(id.slice(-10)),
    said: 'person(?:al|al identity)?[ -]?(?:nummer|number|nr)|samordningsnummer|pnr|identity',
  },
  { name: 'BE insz', shape: '\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}', holds: belgian },
  {
    name: 'BE insz',
    shape: '\\d{11}',
    holds: belgian,
    said: 'rijksregister(?:nummer)?|insz|niss|registre national|national register',
  },
  // Switzerland, AHV: 756 is the country's number.
  { name: 'CH ssn', shape: '756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}', holds: ean13 },
  { name: 'RU snils', shape: '\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}', holds: snils },
];
