import type { Row } from './rows.ts';

const CLOCK = /\p{Nd}{1,2}\s?[:.hH時时시]\s?\p{Nd}{2}/u;
const YEAR = /(?:19|20)\p{Nd}{2}/u;

/** The date among a head's rows, as shown: the row with a year and a time of day, else the one with a time. */
export function whenIn(rows: readonly Row[]): string | null {
  const timed = rows.filter(({ value }) => CLOCK.test(value) && value.length < 80 && !value.includes('@'));
  return (timed.find(({ value }) => YEAR.test(value)) ?? timed[0])?.value ?? null;
}
