import { counted } from '../../utils/record/counted.ts';
import type { Me, MyStates } from '../../utils/record/me.ts';

/** The states in the order in which a report goes through them. */
export const STATES: readonly { state: keyof MyStates; name: string }[] = [
  { state: 'waiting', name: 'Waiting' },
  { state: 'underWay', name: 'Under way' },
  { state: 'done', name: 'Done' },
  { state: 'notTaken', name: 'No, or not now' },
];

export const allOf = (states: MyStates): number => STATES.reduce((sum, { state }) => sum + states[state], 0);

/** `2026-05` as `May 2026`. */
export const monthName = (month: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));

/** How far the reports got, in a sentence. */
export function movedWords({ all, decided, done }: Me['problems']): string {
  if (all === 0) return 'None of your reports stands on a problem yet. Product managers sort them first.';
  if (decided === 0)
    return `Your reports stand on ${counted(all, 'problem')}; nobody decided on ${all === 1 ? 'it' : 'them'} yet.`;
  const shipped = done > 0 ? `, and ${done} of those ${done === 1 ? 'is' : 'are'} done` : '';
  return `Your reports stand on ${counted(all, 'problem')}: ${decided} decided${shipped}.`;
}

/** The median, as something that happened; half a day between two reports is a day begun. */
export function answerWords({ reports, medianDays }: Me['answers']): string {
  if (medianDays === null) return 'No report of yours was answered in the last twelve months yet.';
  const within = medianDays === 0 ? 'on the day it arrived' : `within ${counted(Math.ceil(medianDays), 'day')}`;
  if (reports === 1) return `The one report of yours that was answered had its answer ${within}.`;
  return `Half of your ${reports} answered reports had an answer ${within}.`;
}

const percent = (ratio: string, locale?: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(Number(ratio));

/** The median of final ÷ named; null when no deal has both amounts in one currency. */
export const ratioWords = (medianRatio: string | null, locale?: string): string =>
  medianRatio === null
    ? 'No ended deal has an amount of yours and a final one in the same currency, so there is nothing to compare.'
    : `Half of the deals with both amounts ended at ${percent(medianRatio, locale)} of the amount you gave, or less.`;

/** Why nothing is compared, and what makes it come. */
export function tooFewWords({ ended, needed }: NonNullable<Me['claims']>): string {
  const soFar =
    ended === 0
      ? 'No deal you reported has an outcome yet.'
      : `${counted(ended, 'deal')} you reported ${ended === 1 ? 'has' : 'have'} an outcome so far.`;
  return `${soFar} From ${needed} on, this shows how your severity and amounts compare with what became of the deals. Fewer would say more about chance than about you.`;
}
