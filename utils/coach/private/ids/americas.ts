import { isMonthDay, isUniform, luhn } from '../checks.ts';
import type { NationalId } from './nationalId.ts';

/** The rule of the Social Security Administration; from 900 on they are the tax office's (ITIN). */
const ssn = (gap: string) => `(?!000|666|9)\\d{3}${gap}(?!00)\\d{2}${gap}(?!0000)\\d{4}`;

/** Two check digits, each over all places before it, weights rising to the left from 2. */
function cpf(digits: string): boolean {
  const check = (length: number): number => {
    const total = Array.from(digits.slice(0, length)).reduce(
      (sum, digit, at) => sum + Number(digit) * (length + 1 - at),
      0,
    );
    return ((total * 10) % 11) % 10;
  };
  return !isUniform(digits) && check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}

const CURP_ORDER = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

function curp(compact: string): boolean {
  const total = Array.from(compact.slice(0, 17)).reduce(
    (sum, char, at) => sum + CURP_ORDER.indexOf(char) * (18 - at),
    0,
  );
  return isMonthDay(compact.slice(6, 10)) && (10 - (total % 10)) % 10 === Number(compact.at(-1));
}

export const AMERICAS: readonly NationalId[] = [
  { name: 'US ssn', shape: ssn('-'), holds: () => true },
  { name: 'US ssn', shape: ssn('(?:[ -]| - )?'), holds: () => true, said: 'ssn|social|soc(?:ial)? sec(?:urity)?' },
  { name: 'US itin', shape: '9\\d{2}-(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])-\\d{4}', holds: () => true },
  {
    name: 'CA sin',
    shape: '\\d{3}[ -]?\\d{3}[ -]?\\d{3}',
    holds: (id) => !isUniform(id) && luhn(id),
    said: 'sin|nas|social insurance|assurance sociale',
  },
  { name: 'BR cpf', shape: '\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}', holds: cpf },
  { name: 'BR cpf', shape: '\\d{3}[ .]?\\d{3}[ .]?\\d{3}[ -]?\\d{2}', holds: cpf, said: 'cpf' },
  { name: 'MX curp', shape: '[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z\\d]\\d', holds: curp },
];
