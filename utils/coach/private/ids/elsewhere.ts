import { isMonthDay, isUniform, luhn, mod11And2, verhoeff, weighted } from '../checks.ts';
import type { NationalId } from './nationalId.ts';

/** Also Verhoeff's check; a number that reads the same backwards is none. */
const aadhaar = (digits: string): boolean => verhoeff(digits) && [...digits].toReversed().join('') !== digits;

function korean(digits: string): boolean {
  const total = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5].reduce((sum, by, at) => sum + by * Number(digits[at]), 0);
  return isMonthDay(digits.slice(2, 6)) && (11 - (total % 11)) % 10 === Number(digits.at(-1));
}

/** Japan's My Number: weights 6 to 2, then 7 to 2. */
function myNumber(digits: string): boolean {
  const rest = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((sum, by, at) => sum + by * Number(digits[at]), 0) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(digits.at(-1));
}

function turkish(digits: string): boolean {
  const at = (...places: number[]): number => places.reduce((sum, place) => sum + Number(digits[place]), 0);
  const tenth = (((at(0, 2, 4, 6, 8) * 7 - at(1, 3, 5, 7)) % 10) + 10) % 10;
  return tenth === at(9) && at(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 10 === at(10);
}

export const ELSEWHERE: readonly NationalId[] = [
  // India, Aadhaar and the PAN of a person (fourth letter P).
  { name: 'IN aadhaar', shape: '[2-9]\\d{3}([ -])\\d{4}\\1\\d{4}', holds: aadhaar },
  { name: 'IN aadhaar', shape: '[2-9]\\d{11}', holds: aadhaar, said: 'aadhaa?r|uidai|uid|आधार' },
  { name: 'IN pan', shape: '[A-Z]{3}P[A-Z]\\d{4}[A-Z]', holds: () => true },
  {
    name: 'CN ric',
    shape: '[1-9]\\d{5}(?:19|20)\\d{9}[\\dX]',
    holds: (id) => isMonthDay(id.slice(10, 14)) && mod11And2(id),
  },
  { name: 'KR rrn', shape: '\\d{6}-[1-8]\\d{6}', holds: korean },
  {
    name: 'JP mynumber',
    shape: '\\d{4}[ -]?\\d{4}[ -]?\\d{4}',
    holds: myNumber,
    said: 'my ?number|マイナンバー|個人番号',
  },
  {
    name: 'TR tckimlik',
    shape: '[1-9]\\d{10}',
    holds: turkish,
    said: 't\\.?c\\.?(?: kimlik)?(?: no)?|kimlik(?: numaras[ıi]| no)?|tckn',
  },
  {
    name: 'ZA idnr',
    shape: '\\d{6} ?\\d{4} ?[01]\\d{2}',
    holds: (id) => isMonthDay(id.slice(2, 6)) && luhn(id),
    said: 'south african id|sa id|id|identity',
  },
  {
    name: 'AU tfn',
    shape: '\\d{3} ?\\d{3} ?\\d{3}',
    holds: (id) => !isUniform(id) && weighted([1, 4, 3, 7, 5, 8, 6, 9, 10], 11)(id),
    said: 'tfn|tax file',
  },
  // A passport has no check where people write it down.
  {
    name: 'passport',
    shape: '[A-Z]{0,2}\\d{6,9}|[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\\d]{8}',
    holds: (id) => /\d/.test(id),
    said: 'passport|pasaporte|passeport|passaporto|passaporte|reisepass|paspoort|паспорт|护照|パスポート|여권',
  },
];
