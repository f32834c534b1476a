import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateOnly } from '../../utils/record/primitives.ts';
import { parseDay } from '../../utils/sites/day.ts';

describe('a day', () => {
  it.each([
    ['Oct 2, 2025', '2025-10-02'],
    ['Thursday, May 14, 2026', '2026-05-14'],
    ['2 October 2025', '2025-10-02'],
    ['Sept 3, 2026', '2026-09-03'],
    ['2026-05-14T09:00', '2026-05-14'],
    ['2026/5/4', '2026-05-04'],
    ['2026年5月14日', '2026-05-14'],
    ['14.05.2026', '2026-05-14'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026, 8:28 AM', '2026-12-31'],
    ['5/5/2026', '2026-05-05'],
  ])('%s has one meaning', (shown, day) => expect(parseDay(shown)).toBe(day));

  it.each(['3/4/2026', '3-4-2026', 'Feb 31, 2026', '31/31/2026', '13. Mai 2026', 'May 14', '3/14/26', 'next week', ''])(
    '%s has none, or two',
    (shown) => expect(parseDay(shown)).toBeNull(),
  );

  it('in numbers is read as the locale that wrote it does; English alone is written both ways', () => {
    expect(parseDay('3/4/2026', 'en-US')).toBe('2026-03-04');
    expect(parseDay('3/4/2026', 'en-GB')).toBe('2026-04-03');
    expect(parseDay('3/4/2026', 'fr')).toBe('2026-04-03');
    expect(parseDay('3/4/2026', 'en')).toBeNull();
    expect(parseDay('3/4/2026', 'no such locale')).toBeNull();
  });

  it('with a year of two digits needs the language of the page, and one that puts the year last', () => {
    expect(parseDay('12.03.26', 'de')).toBe('2026-03-12');
    expect(parseDay('3/12/26', 'en-US')).toBe('2026-03-12');
    expect(parseDay('3/12/26', 'en-GB')).toBe('2026-12-03');
    expect(parseDay('05.05.26')).toBeNull();
    expect(parseDay('26.03.12', 'hu')).toBeNull();
    expect(parseDay('26.03.12', 'ja')).toBeNull();
    expect(parseDay('3/13/26', 'en')).toBeNull();
    expect(parseDay('3/4/2026', 'en', ['26/12/12'])).toBeNull();
  });

  it.each(['fr-CA', 'en-CA', 'en-ZA', 'sv', 'lt', 'ja'])(
    'with the year last is not told by %s, which begins with it',
    (l) => expect(parseDay('3/4/2026', l)).toBeNull(),
  );

  it('is read as another day of the page proves, against the page’s language, unless two disagree', () => {
    expect(parseDay('3/4/2026', 'en', ['12/25/2026'])).toBe('2026-03-04');
    expect(parseDay('3/4/2026', 'en-US', ['25/12/2026', '1/2/2026'])).toBe('2026-04-03');
    expect(parseDay('3/4/2026', null, ['25/12/2026', '12/25/2026'])).toBeNull();
  });

  const dates = fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 11, 31), noInvalidDate: true });

  it('with the name of its month is read back in any language of the page', () => {
    const locale = fc.constantFrom('en-US', 'en-GB', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'pl');
    fc.assert(
      fc.property(dates, locale, fc.constantFrom('long', 'short'), (date, language, month) => {
        const options: Intl.DateTimeFormatOptions = { day: 'numeric', month, year: 'numeric' };
        const [year, two] = [date.getFullYear(), (value: number) => String(value).padStart(2, '0')];
        const shown = new Intl.DateTimeFormat(language, options).format(date);
        expect(parseDay(shown, language)).toBe(`${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
      }),
    );
  });

  it('is what the record takes, whatever stands on the page', () => {
    const piece = fc.constantFrom('1', '13', '31', '0000', '2026', '/', '-', '.', ' ', 'May', 'Mai', '年', ',');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(null, 'en-US', 'de'), (pieces, language) => {
        const day = parseDay(pieces.join(''), language);
        expect(day === null || DateOnly.safeParse(day).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
