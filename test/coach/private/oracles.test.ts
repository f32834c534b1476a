import { assert, property, stringMatching } from 'fast-check';
import { stdnum } from 'stdnum';
import { expect, it } from 'vitest';
import { AMERICAS } from '../../../utils/coach/private/ids/americas.ts';
import { ELSEWHERE } from '../../../utils/coach/private/ids/elsewhere.ts';
import { EUROPE } from '../../../utils/coach/private/ids/europe.ts';

const ALL = [...EUROPE, ...AMERICAS, ...ELSEWHERE];
const DIGITS = [...'0123456789'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const TWO = DIGITS.flatMap((tens) => DIGITS.map((ones) => tens + ones));
const BORN = '[5-9][0-9](0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])';

/** The number as we and `stdnum` call it, all of it but its check, and every check that could stand there. */
const IDS: [name: string, body: string, checks: string[]][] = [
  // No number ends in 0000, though stdnum lets it.
  ['US ssn', '[0-9]{3}-[0-9]{2}-[0-9]{2}[1-9]', DIGITS],
  ['GB nino', '[A-Z]{2}[0-9]{6}', LETTERS],
  ['FR nir', '[12][0-9]{2}(0[1-9]|1[0-2])([0-8][1-9]|2A|2B)[0-9]{6}', TWO],
  ['ES dni', '[0-9]{8}', LETTERS],
  ['ES nie', '[XYZ][0-9]{7}', LETTERS],
  ['NL bsn', '[1-9][0-9]{7}', DIGITS],
  ['PL pesel', '[0-9]{2}0[1-9][01][1-9][0-9]{4}', DIGITS],
  ['CH ssn', '756[0-9]{9}', DIGITS],
  // 97 less a rest of 97: 98 and 99 cannot stand there, though stdnum lets them.
  ['BE insz', `${BORN}0[1-9][1-9]`, TWO.slice(1, 98)],
  ['BR cpf', '[0-9]{9}', TWO],
  ['CA sin', '[1-79][0-9]{7}', DIGITS],
  ['IN aadhaar', '[2-9][0-9]{10}', DIGITS],
  ['IN pan', '[A-Z]{3}P[A-Z][0-9]{4}', LETTERS],
  ['TR tckimlik', '[1-9][0-9]{8}', TWO],
  ['AU tfn', '[1-9][0-9]{7}', DIGITS],
  ['IT codicefiscale', `[BCDFGLMNPRSTVZ]{6}[0-9]{2}[ABCDEHLMPRST](0[1-9]|1[0-9]|2[0-8])[A-M][1-9][0-9]{2}`, LETTERS],
  ['CN ric', `11010119${BORN}[0-9]{3}`, [...DIGITS, 'X']],
  ['MX curp', `[BCDFG][AEIOU][BCDFG]{2}${BORN}[HM](DF|JC|NL)[BCDFG]{3}[0-9]`, DIGITS],
  ['SE personnummer', `${BORN}-[0-9]{3}`, DIGITS],
  ['KR rrn', `${BORN}-[12]0[0-9]{4}`, DIGITS],
  ['ZA idnr', `${BORN}[0-9]{4}08`, DIGITS],
];

const ours = (name: string) => (number: string) =>
  ALL.some(
    (one) =>
      one.name === name && new RegExp(`^(?:${one.shape})$`).test(number) && one.holds(number.replaceAll(/[ .+-]/g, '')),
  );

/** By country and number: `DE idnr`. */
function oracle(name: string): (number: string) => boolean {
  const [country = '', id = ''] = name.split(' ');
  const judge = stdnum[country]?.[id];
  if (!judge) throw new Error(`stdnum does not know ${name}.`);
  return (number) => judge.validate(number).isValid === true;
}

/** Judges every check for many bodies; both must say yes to the same, and not to none. */
function agree(name: string, body: string, checks: readonly string[]): void {
  let valid = 0;
  assert(
    property(stringMatching(new RegExp(`^${body}$`)), (given) => {
      const expected = checks.filter((check) => oracle(name)(given + check));
      expect(checks.filter((check) => ours(name)(given + check))).toEqual(expected);
      valid += expected.length;
    }),
    { numRuns: 100 },
  );
  expect(valid, 'an oracle that never says yes proves nothing').toBeGreaterThan(0);
}

it.each(IDS)('%s: the rule is the one that stdnum has', agree);

it('DE idnr: the check digit is the one that stdnum makes, and just one digit repeats, which stdnum lets slip', () => {
  agree('DE idnr', '(123456789[1-9]|112345678[09]|1102345678|9897654321|1232456789)', DIGITS);
  expect(oracle('DE idnr')('98765432106')).toBe(true);
  expect(ours('DE idnr')('98765432106')).toBe(false);
});

it('every number of the tables is held against an oracle, or says why it cannot be', () => {
  // stdnum has no ITIN, no SNILS and no My Number; passports have no rule to check. Examples of each are in private.ts.
  const without = ['US itin', 'RU snils', 'JP mynumber', 'passport', 'DE idnr'];
  const names = new Set([...IDS.map(([name]) => name), ...without]);
  expect(ALL.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
});
