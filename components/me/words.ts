import { counted } from '../../utils/record/counted.ts';
import type { Calibration } from '../../utils/record/calibration.ts';
import { money } from '../list/money.ts';
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

/** The median of final ÷ named over the won deals that have both amounts in one currency; `needed` of them say something. */
export function ratioWords(
  { medianRatio, amounts }: Pick<Calibration, 'medianRatio' | 'amounts'>,
  needed: number,
  locale?: string,
): string {
  const pairs = amounts.reduce((count, { deals }) => count + deals, 0);
  if (pairs === 0)
    return 'No won deal has an amount of yours and a final one in the same currency, so there is nothing to compare.';
  if (pairs < needed || medianRatio === null)
    return `${counted(pairs, 'won deal')} ${pairs === 1 ? 'has' : 'have'} both amounts. From ${needed} on, this says how close you come.`;
  return `Half of the won deals with both amounts ended at ${percent(medianRatio, locale)} of the amount you gave, or less.`;
}

/** `Of EUR 100,000 that you claimed, EUR 60,000 (60%) was on deals that were lost.` */
export function lostWords(
  { currencyIsoCode, won, lost, lostShare }: NonNullable<Calibration['claimed']>[number],
  locale?: string,
): string {
  const shown = (amount: string): string => money(amount, currencyIsoCode) ?? amount;
  const share = lostShare === null ? '' : ` (${percent(lostShare, locale)})`;
  const deals = counted(won.deals + lost.deals, 'ended deal');
  return `Of what you claimed of ${deals}, ${shown(lost.claimed)}${share} was on ${counted(lost.deals, 'deal')} that ${lost.deals === 1 ? 'was' : 'were'} lost and ${shown(won.claimed)} on ${counted(won.deals, 'won one')}.`;
}

/** Why nothing is compared, and what makes it come. */
export function tooFewWords({ ended, needed }: NonNullable<Me['claims']>): string {
  const soFar =
    ended === 0
      ? 'No deal you reported has an outcome yet.'
      : `${counted(ended, 'deal')} you reported ${ended === 1 ? 'has' : 'have'} an outcome so far.`;
  return `${soFar} From ${needed} on, this shows how your severity and amounts compare with what became of the deals. Fewer would say more about chance than about you.`;
}
