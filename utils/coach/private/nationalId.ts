import { isBusinessNumber, saidBefore } from './before.ts';
import type { Finder } from './finding.ts';
import { AMERICAS } from './ids/americas.ts';
import { ELSEWHERE } from './ids/elsewhere.ts';
import { EUROPE } from './ids/europe.ts';

const GAPS = /[ .+-]/g;

/**
 * Shapes, rules and words by country. Own code, since `stdnum` weighs 5.8 kB (gzip) for these countries and `validator` 9
 * kB, and the form has 60 kB for everything. The tests hold every rule here against `stdnum`.
 */
const IDS = [...EUROPE, ...AMERICAS, ...ELSEWHERE].map(({ shape, holds, said }) => ({
  pattern: new RegExp(`(?<![A-Za-z\\d_/.+-]|\\d )(?:${shape})(?![A-Za-z\\d_-]|[. ]\\d)`, 'gi'),
  holds,
  said: said === undefined ? null : saidBefore(said),
}));

/** National identity, tax and insurance numbers of persons in the large countries. */
export const findNationalIds: Finder = (text) =>
  IDS.flatMap(({ pattern, holds, said }) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: shown, index }) => {
        const isSo = said ? said(text, index) : !isBusinessNumber(text, index);
        return isSo && holds(shown.replace(GAPS, '').toUpperCase());
      })
      .map(({ 0: shown, index }): [number, number] => [index, index + shown.length]),
  );
