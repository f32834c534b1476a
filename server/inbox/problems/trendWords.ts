import { counted } from '../../../utils/record/counted.ts';
import type { WeekOfReports } from '../../../utils/record/trend.ts';
import type { Point } from '../plot/Plot.tsx';

/** Weeks that are held against as many before them. */
const SPAN = 4;

const reportsIn = (weeks: readonly WeekOfReports[]): number => weeks.reduce((sum, { reports }) => sum + reports, 0);

export const pointsOf = (weeks: readonly WeekOfReports[]): Point[] =>
  weeks.map(({ week, reports, accounts }) => ({
    label: week,
    value: reports,
    few: false,
    note: counted(accounts, 'account'),
  }));

/** What the plot shows, in a sentence without a judgement. */
export function findingOf(weeks: readonly WeekOfReports[]): string {
  const [now, before] = [reportsIn(weeks.slice(-SPAN)), reportsIn(weeks.slice(-2 * SPAN, -SPAN))];
  const all = `${counted(reportsIn(weeks), 'report')} in ${weeks.length} weeks`;
  return `${all}; ${now} in the last ${SPAN}, ${before} in the ${SPAN} before.`;
}
