import type { Age, LoopHealth, LoopItem, LoopListName } from '../../../utils/record/loopHealth.ts';
import type { Point } from '../plot/Plot.tsx';
import { type HealthPlace, weekHash } from './healthHash.ts';

/** Below this many answers a week's median says little, and is shown as such. */
const FEW = 5;

export const AGE_WORDS: Readonly<Record<Age, string>> = {
  under7: 'less than 7 days',
  under30: '7 to 29 days',
  under90: '30 to 89 days',
  older: '90 days and more',
};

export const LIST_WORDS: Readonly<Record<LoopListName, { title: string; none: string }>> = {
  unanswered: { title: 'Reports nobody answered', none: 'Every report has an answer.' },
  unseen: { title: 'Decided, not yet seen by its seller', none: 'Every seller has opened what was decided.' },
  overdue: { title: 'Deferrals past their date', none: 'No deferral is past its date.' },
  unowned: { title: 'Problems without an owner', none: 'Somebody looks after every open problem.' },
  answered: { title: 'Answered in the last 26 weeks', none: 'Nothing was answered in the last 26 weeks.' },
};

/** The heading of a list: `Reports nobody answered, waiting 7 to 29 days`. */
export function titleOf({ list, age, week }: NonNullable<HealthPlace>): string {
  if (week) return `Answered in ${week}`;
  return age ? `${LIST_WORDS[list].title}, waiting ${AGE_WORDS[age]}` : LIST_WORDS[list].title;
}

/** What stands in place of a list that is empty. */
export function noneOf({ list, age, week }: NonNullable<HealthPlace>): string {
  if (week) return 'Nothing was answered in this week.';
  return age ? 'None of this age.' : LIST_WORDS[list].none;
}

export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** What an item says beside its statement. */
export function factOf(list: LoopListName, { days: count }: LoopItem): string {
  if (list === 'answered') return `answered after ${days(count)}`;
  if (list === 'overdue') return `${days(count)} past its date`;
  if (list === 'unseen') return `decided ${days(count)} ago`;
  return list === 'unowned' ? `${days(count)} old` : `waits ${days(count)}`;
}

export const pointsOf = ({ weeks }: LoopHealth): Point[] =>
  weeks.map(({ week, medianDays, reports }) => ({
    label: week,
    value: medianDays,
    few: reports < FEW,
    note: reports === 1 ? '1 answer' : `${reports} answers`,
    ...(reports > 0 && { href: weekHash(week) }),
  }));

/** What the plot of medians shows, in a sentence. */
export function findingOf({ weeks, answers }: LoopHealth): string {
  const known = weeks.flatMap(({ week, medianDays, reports }) =>
    medianDays === null ? [] : [{ week, medianDays, reports }],
  );
  const last = known.at(-1);
  if (!last) return 'Nothing was answered in these weeks.';
  const by = known.toSorted((a, b) => a.medianDays - b.medianDays);
  const [shortest = last, longest = last] = [by[0], by.at(-1)];
  const few = answers.reports < FEW ? ` Only ${answers.reports} in all: too few to lean on.` : '';
  const said = ({ week, medianDays }: typeof last): string => `${days(medianDays)} in ${week}`;
  return `Last ${said(last)}; shortest ${said(shortest)}, longest ${said(longest)}.${few}`;
}
