import { WeekName } from '../../../utils/record/digest.ts';
import { useFragment } from '../useLocation.ts';

/** The fragment of a week's digest. */
export const weekHash = (week: string): string => `#digest/${week}`;

/** The week that a fragment names; null: the last full one. */
export function weekOf(hash: string): string | null {
  const week = WeekName.safeParse(hash.split('/')[1]);
  return week.success ? week.data : null;
}

/** The week in the address, so that reload, back and a bookmark mean what they say. */
export const useWeek = (): string | null => weekOf(useFragment());
