import type { DigestItem, DigestSection } from '../../utils/record/digest.ts';
import type { LoopListName } from '../../utils/record/loopHealth.ts';
import { medianDays, reportsIn } from '../problems/health/median.ts';
import { weekNamed } from '../problems/health/week.ts';
import type { LoopCounts } from '../problems/health/loop.ts';
import { section } from './section.ts';
import { counted } from '../../utils/record/counted.ts';

function answersOf(weeks: LoopCounts['weeks'], week: string): string {
  const own = weeks.get(weekNamed(week) ?? NaN) ?? [];
  const days = medianDays(own);
  if (days === null) return 'No report got its answer in this week.';
  return `${counted(reportsIn(own), 'report')} got an answer in this week, after ${counted(days, 'day')} in the median.`;
}

/** Where the loop stands open when the digest is read, and what was answered in the week. */
export function unansweredSection({ ages, unseen, overdue, unowned, weeks }: LoopCounts, week: string): DigestSection {
  const numbers: [list: LoopListName, words: string, count: number][] = [
    ['unanswered', 'Reports nobody answered', Object.values(ages).reduce((sum, count) => sum + count, 0)],
    ['unseen', 'Decided, not yet seen by its seller', unseen],
    ['overdue', 'Deferrals past their date', overdue],
    ['unowned', 'Problems without an owner', unowned],
  ];
  const rows = numbers.filter(([, , count]) => count > 0);
  const words = {
    title: 'What nobody answered',
    summary: `${answersOf(weeks, week)} The numbers below are today’s.`,
    none: 'Nothing is left open.',
  };
  return section(words, { total: rows.length, rows }, ([list, name, count]): DigestItem => {
    return { words: `${name}: ${count}`, facts: [], said: [], place: `#health/${list}` };
  });
}
