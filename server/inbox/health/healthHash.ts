import { Age, LoopListName } from '../../../utils/record/loopHealth.ts';
import { WeekName } from '../../../utils/record/digest.ts';
import { useFragment } from '../useLocation.ts';

/** The open list; null: the page with the plot. */
export type HealthPlace = { list: LoopListName; age: Age | null; week?: string } | null;

export const HEALTH = '#health';

/** The fragment of a list. */
export const listHash = (list: LoopListName, age: Age | null = null): string =>
  [HEALTH, list, ...(age ? [age] : [])].join('/');

/** The fragment of what was answered in a week. */
export const weekHash = (week: string): string => `${listHash('answered')}/${week}`;

/** The list that a fragment names. */
export function listOf(hash: string): HealthPlace {
  const [, name, narrowed] = hash.split('/');
  const list = LoopListName.safeParse(name);
  if (!list.success) return null;
  const [age, week] = [Age.safeParse(narrowed), WeekName.safeParse(narrowed)];
  return {
    list: list.data,
    age: age.data ?? null,
    ...(list.data === 'answered' && week.success && { week: week.data }),
  };
}

/** The list in the address, so that reload, back and a bookmark mean what they say. */
export function useHealthPlace(): HealthPlace {
  return listOf(useFragment());
}
