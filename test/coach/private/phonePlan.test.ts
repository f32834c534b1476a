import { type CountryCode, getExampleNumber } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import metadata from 'libphonenumber-js/min/metadata';
import { expect, it } from 'vitest';
import { findPrivate } from '../../../utils/coach/private/find.ts';
import { PLAN } from '../../../utils/coach/private/phonePlan.ts';

/** Places of the possible lengths in the library's compact records. */
const LENGTHS = 3;

type Region = Record<number, unknown>;
const lengthsOf = (region: Region | undefined): number[] => {
  const lengths = region?.[LENGTHS];
  return Array.isArray(lengths) ? lengths.filter((length) => typeof length === 'number') : [];
};

/** The table as it should be by the installed library. */
function plan(): string[] {
  const regions: Record<string, Region> = metadata.countries;
  const elsewhere: Record<string, Region> = metadata.nonGeographic;
  const codes = {
    ...metadata.country_calling_codes,
    ...Object.fromEntries(Object.keys(elsewhere).map((code) => [code, []])),
  };
  return Object.entries<string[]>(codes).map(([code, countries]) => {
    const all = [...countries.flatMap((country) => lengthsOf(regions[country])), ...lengthsOf(elsewhere[code])];
    const lengths = [...new Set(all)].toSorted((a, b) => a - b);
    return `${code}:${lengths.map((length) => length.toString(36)).join('')}`;
  });
}

it('the numbering plan is the one that libphonenumber-js has; if not, here it is', () => {
  expect(PLAN.trim().split(/\s+/)).toEqual(plan());
});

const COUNTRIES = Object.keys(metadata.countries).filter((country): country is CountryCode => country in examples);

it.each(COUNTRIES)(
  'a mobile number of %s is found as written abroad, and with a word before it as written there',
  (country) => {
    const number = getExampleNumber(country, examples);
    if (!number) throw new Error('The library has an example.');
    const abroad = `Ask ${number.formatInternational()} about it`;
    expect(findPrivate(abroad)).toEqual([{ kind: 'phone', start: 4, end: abroad.indexOf(' about') }]);
    // Fewer than six digits are any number, whatever stands before them.
    if (number.nationalNumber.length < 6) return;
    const home = `Mobile: ${number.formatNational()}, thanks`;
    expect(findPrivate(home)).toEqual([{ kind: 'phone', start: 8, end: home.indexOf(', thanks') }]);
  },
);
