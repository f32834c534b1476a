import type { Age } from '../../../utils/record/loopHealth.ts';
import { DAY } from './week.ts';

/** The ages from the youngest, each with the days at which it ends. */
export const AGES: readonly (readonly [age: Age, below: number])[] = [
  ['under7', 7],
  ['under30', 30],
  ['under90', 90],
  ['older', Infinity],
];

const daysBefore = (at: string, days: number): string =>
  new Date(Date.parse(at) - days * DAY).toISOString().slice(0, 10);

/**
 * The days, by the calendar in UTC, on which something of this age began, seen from `at`: from the first, and before the
 * other one; null is no bound.
 */
export function boundsOf(age: Age, at: string): { from: string | null; before: string | null } {
  const place = AGES.findIndex(([name]) => name === age);
  const first = (days: number | undefined): string | null =>
    days === undefined || days === Infinity ? null : daysBefore(at, days - 1);
  return { from: first(AGES[place]?.[1]), before: first(AGES[place - 1]?.[1]) };
}
