/** Check digits, each by its published rule. All take digits only, unless they say otherwise. */

const sum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, at) => total + weight * Number(digits[at] ?? 0), 0);

/** ISO/IEC 7812-1: cards; also Canada's SIN, Sweden's and South Africa's numbers. */
export function luhn(digits: string): boolean {
  const total = [...digits].toReversed().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}

/** A weighted sum that must be divisible. */
export const weighted = (weights: readonly number[], modulus: number) => (digits: string) =>
  sum(digits, weights) % modulus === 0;

/** ISO 7064 mod 97-10 of letters and digits, `A` = 10 … `Z` = 35, as IBAN has it. */
export const mod97 = (text: string): number =>
  [...text].reduce((rest, char) => {
    const value = parseInt(char, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);

/** ISO 7064 mod 11,10: Germany's tax number. */
export function mod11And10(digits: string): boolean {
  const rest = Array.from(digits.slice(0, -1)).reduce((product, digit) => {
    const next = (Number(digit) + product) % 10 || 10;
    return (next * 2) % 11;
  }, 10);
  return (11 - rest) % 10 === Number(digits.at(-1));
}

/** ISO 7064 mod 11-2: China's number; its last place may be `X`. */
export function mod11And2(text: string): boolean {
  const rest = Array.from(text.slice(0, -1)).reduce((product, digit) => ((product + Number(digit)) * 2) % 11, 0);
  return '0123456789X'[(12 - rest) % 11] === text.at(-1)?.toUpperCase();
}

/** Verhoeff's dihedral check: India's Aadhaar. */
export function verhoeff(digits: string): boolean {
  const check = [...digits].toReversed().reduce((all, digit, at) => times(all, permuted(Number(digit), at)), 0);
  return check === 0;
}

/** The dihedral group of order 10: 0-4 turn, 5-9 turn and flip. */
function times(a: number, b: number): number {
  const turned = a < 5 ? a + b : a - b;
  const flips = a < 5 === b < 5 ? 0 : 5;
  return (((turned % 5) + 5) % 5) + flips;
}

const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
const permuted = (digit: number, rounds: number): number =>
  Array.from({ length: rounds % 8 }).reduce<number>((now) => PERMUTATION[now] ?? 0, digit);

/** Whether month and day (`MMDD`) can be a date; a leap year is given the benefit of the doubt. */
export function isMonthDay(given: string): boolean {
  const [month, day] = [Number(given.slice(0, 2)), Number(given.slice(2, 4))];
  return month >= 1 && month <= 12 && day >= 1 && day <= ([4, 6, 9, 11].includes(month) ? 30 : month === 2 ? 29 : 31);
}

/** All places the same, such as 111.111.111-11: passes many rules and is nobody's. */
export const isUniform = (digits: string): boolean => /^(.)\1*$/.test(digits);
