import { mod97 } from './checks.ts';
import type { Finder } from './finding.ts';

/** SWIFT's IBAN registry: how long an account number is in each country, its two letters and two check digits included. */
const LENGTHS = new Map(
  (
    'NO15 BE16 DK18 FI18 FK18 FO18 GL18 NL18 SD18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 MN20 XK20 CH21 HR21 LI21 LV21 ' +
    'BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 OM23 SO23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 ' +
    'SA24 SE24 SK24 TN24 VG24 LY25 PT25 ST25 IS26 TR26 BI27 DJ27 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 ' +
    'GT28 HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 HN28 JO30 KW30 YE30 MU30 MT31 SC31 LC32 RU33'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const START = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ -]?[A-Z\d])/giu;
const GAP = /[ -]/;
/** The longest country's 33 characters in groups of four, with the gaps between them. */
const LONGEST = 44;

/** Bank account numbers: country, its length, and the check of ISO 13616. Reads exactly as far as the country says. */
export const findIbans: Finder = (text) =>
  [...text.matchAll(START)].flatMap(({ index }): [number, number][] => {
    const length = LENGTHS.get(text.slice(index, index + 2).toUpperCase());
    const end = length === undefined ? null : endOf(text, index, length);
    return end === null ? [] : [[index, end]];
  });

function endOf(text: string, start: number, length: number): number | null {
  const window = text.slice(start, start + LONGEST);
  let read = '';
  let at = 0;
  for (; at < window.length && read.length < length; at++) {
    const char = window[at] ?? '';
    if (/[A-Z\d]/i.test(char)) read += char;
    else if (!GAP.test(char) || GAP.test(window[at - 1] ?? '')) return null;
  }
  if (read.length < length || /[\p{L}\p{N}]/u.test(window[at] ?? '')) return null;
  return mod97(read.slice(4) + read.slice(0, 4)) === 1 ? start + at : null;
}
