import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DateTime } from '../../utils/record/primitives.ts';
import { parseShownDate } from '../../utils/sites/email/date.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('a date in the page’s language', () => {
  it.each([
    ['de', '13. Mai 2026, 23:02', '2026-05-13T23:02'],
    ['de', 'Mi., 13. Mai 2026 um 23:02 Uhr', '2026-05-13T23:02'],
    ['de', 'Mi 13.05.2026 09:05', '2026-05-13T09:05'],
    ['fr', 'mer. 13 mai 2026 à 09:05', '2026-05-13T09:05'],
    ['fr', 'lundi 9 novembre 2026 15:55', '2026-11-09T15:55'],
    ['fr', '1er févr. 2026, 8:00', '2026-02-01T08:00'],
    ['fr', 'Lun. 09/11/2026 15:55', '2026-11-09T15:55'],
    ['es', 'mié, 13 may 2026 a las 9:05', '2026-05-13T09:05'],
    ['es', '13 de mayo de 2026, 9:05 p. m.', '2026-05-13T21:05'],
    ['pt-BR', 'qua., 13 de mai. de 2026 às 23:02', '2026-05-13T23:02'],
    ['pt', 'segunda-feira, 9 de novembro de 2026 08:15', '2026-11-09T08:15'],
    ['it', 'gio 14 mag 2026 alle ore 9:15', '2026-05-14T09:15'],
    ['nl', 'wo 13 mei 2026 om 09:02', '2026-05-13T09:02'],
    ['nl', '3 mrt 2026 23:02', '2026-03-03T23:02'],
    ['pl', '13 maj 2026, 23:02', '2026-05-13T23:02'],
    ['pl', 'śr., 13 maja 2026 o 09:02', '2026-05-13T09:02'],
    ['ru', '15 мая 2026 г., 8:05', '2026-05-15T08:05'],
    ['ru', 'чт, 14 мая 2026 г. в 21:30', '2026-05-14T21:30'],
    ['sv', '13 maj 2026 kl. 09:02', '2026-05-13T09:02'],
    ['da', '13. maj 2026 09.02', '2026-05-13T09:02'],
    ['cs', 'po 9. 11. 2026 9:05', '2026-11-09T09:05'],
    ['tr', '13 May 2026 Çar, 23:02', '2026-05-13T23:02'],
    ['ja', '2026年5月14日(木) 9:15', '2026-05-14T09:15'],
    ['ja', '2026年5月14日 午後9:15', '2026-05-14T21:15'],
    ['zh-CN', '2026年5月14日 09:15', '2026-05-14T09:15'],
    ['zh-CN', '2026年5月13日周三 23:02', '2026-05-13T23:02'],
    ['zh-TW', '2026年5月14日 下午9:15', '2026-05-14T21:15'],
    ['zh-TW', '2026年5月14日星期四 上午12:15', '2026-05-14T00:15'],
    ['ko', '2026. 5. 13. 오후 11:02', '2026-05-13T23:02'],
    ['ko', '2026년 5월 13일 (수) 오전 9:02', '2026-05-13T09:02'],
    ['en-GB', '3/4/2026 09:15', '2026-04-03T09:15'],
    ['en-US', '3/4/2026, 9:15 AM', '2026-03-04T09:15'],
  ])('%s: %s has one meaning', (locale, shown, local) => {
    const parsed = parseShownDate(shown, locale) ?? '';
    expect(parsed.slice(0, 16)).toBe(local);
    expect(DateTime.safeParse(parsed).success).toBe(true);
  });

  it.each([
    ['en', '3/4/2026, 9:15 AM'],
    ['de', '13 maja 2026, 23:02'],
    ['fr', '13 jui 2026 09:15'],
    ['hi', '13 मई 2026 अपराह्न 9:15'],
    ['vi', '13/05/2026 9:15 CH'],
    ['tr', '13 Mayıs 2026 ÖS 9:15'],
    ['zh-TW', '2026年5月14日 晚上12:15'],
    ['th', '13 พฤษภาคม 2569 23:02'],
    ['de', 'gestern, 23:02'],
    ['de', '13. Mai, 23:02'],
    ['no such language!', '13. Mai 2026, 23:02'],
  ])('%s: %s is kept in the page’s words only', (locale, shown) => expect(parseShownDate(shown, locale)).toBeNull());

  it('keeps the offset that it tells, as headers of messages do', () => {
    expect(parseShownDate('Thu, 7 Dec 2000 03:43:00 -0800 (PST)')).toBe('2000-12-07T03:43:00-08:00');
    expect(parseShownDate('7 Dec 2000 03:43:00 +05:30')).toBe('2000-12-07T03:43:00+05:30');
    expect(parseShownDate('7 Dec 2000 03:43 UTC')).toBe('2000-12-07T03:43:00Z');
  });

  it('is none in the hour that clocks skip', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(parseShownDate('29. März 2026, 02:30', 'de')).toBeNull();
    expect(parseShownDate('29. März 2026, 03:30', 'de')).toBe('2026-03-29T03:30:00+02:00');
  });

  it('comes back as it went out, for any minute and language', () => {
    vi.stubEnv('TZ', 'UTC');
    const locales = 'de fr es pt it nl pl ru sv da nb fi cs en-US en-GB ja'.split(' ');
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 20 });
    fc.assert(
      fc.property(fc.constantFrom(...locales), minutes, (locale, minute) => {
        const date = new Date(Date.UTC(2010, 0, 1) + minute * 60_000);
        const [day, time] = [
          new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
          new Intl.DateTimeFormat('sv', { hour: '2-digit', minute: '2-digit' }),
        ].map((format) => format.format(date));
        expect(parseShownDate(`${day} ${time}`, locale)).toBe(`${date.toISOString().slice(0, 19)}Z`);
      }),
    );
  });
});
