import type { Age } from '../../../utils/record/loopHealth.ts';
import { DAY } from './week.ts';

/** The ages from the youngest, each with the days at which it ends. */
export const AGES: readonly (readonly [age: Age, below: number])[] = [
  ['under7', 7],
  ['under30', 30],
  ['under90', 90],
  ['older', Infinity],
];

/** When something of each age began, seen from `at`: after `after`, and not after `upTo`; null is no bound. */
export function boundsOf(age: Age, at: string): { after: string | null; upTo: string | null } {
  const place = AGES.findIndex(([name]) => name === age);
  const ago = (days: number | undefined): string | null =>
    days === undefined || days === Infinity ? null : new Date(Date.parse(at) - days * DAY).toISOString();
  return { after: ago(AGES[place]?.[1]), upTo: ago(AGES[place - 1]?.[1]) };
}
