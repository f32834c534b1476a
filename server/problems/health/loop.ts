import type { Age, LoopHealth, WeekOfAnswers } from '../../../utils/record/loopHealth.ts';
import { AGES } from './ages.ts';
import { medianDays, reportsIn, together, type Waits } from './median.ts';
import { mondayOf, weekIndex, weekName } from './week.ts';

/** Weeks that are looked back on, the present one included: half a year. */
export const WEEKS = 26;

/** What a store counts. */
export interface LoopCounts {
  ages: Readonly<Record<Age, number>>;
  unseen: number;
  overdue: number;
  unowned: number;
  /** Answers by the counted week they were given in: how many took so many days. */
  weeks: ReadonlyMap<number, Waits>;
}

/** The Monday from which answers are counted. */
export const sinceWhen = (at: string, weeks = WEEKS): string => mondayOf(weekIndex(at) - weeks + 1);

/** Every week of the span, also those without an answer. */
function weeksOf(weeks: LoopCounts['weeks'], at: string): WeekOfAnswers[] {
  const first = weekIndex(at) - WEEKS + 1;
  return Array.from({ length: WEEKS }, (_, place) => {
    const own = weeks.get(first + place) ?? [];
    const [week, from] = [weekName(first + place), mondayOf(first + place)];
    return { week, from, reports: reportsIn(own), medianDays: medianDays(own) };
  });
}

/** The page's numbers out of what was counted at an instant. */
export function loopHealth({ ages, unseen, overdue, unowned, weeks }: LoopCounts, at: string): LoopHealth {
  const waits = together(weeks.values());
  const list = AGES.map(([age]) => ({ age, reports: ages[age] }));
  return {
    asOf: at,
    unanswered: { reports: list.reduce((sum, { reports }) => sum + reports, 0), ages: list },
    unseen,
    overdue,
    unowned,
    answers: { reports: reportsIn(waits), medianDays: medianDays(waits) },
    weeks: weeksOf(weeks, at),
  };
}
