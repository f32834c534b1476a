import { Age, LoopListName } from '../../../utils/record/loopHealth.ts';
import { useFragment } from '../useLocation.ts';

/** The open list; null: the page with the plot. */
export type HealthPlace = { list: LoopListName; age: Age | null } | null;

export const HEALTH = '#health';

/** The fragment of a list. */
export const listHash = (list: LoopListName, age: Age | null = null): string =>
  [HEALTH, list, ...(age ? [age] : [])].join('/');

/** The list that a fragment names. */
export function listOf(hash: string): HealthPlace {
  const [, name, narrowed] = hash.split('/');
  const list = LoopListName.safeParse(name);
  const age = Age.safeParse(narrowed);
  return list.success ? { list: list.data, age: age.success ? age.data : null } : null;
}

/** The list in the address, so that reload, back and a bookmark mean what they say. */
export function useHealthPlace(): HealthPlace {
  return listOf(useFragment());
}
