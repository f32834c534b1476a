import { DecisionStatus } from '../../../utils/record/decision.ts';
import { Id } from '../../../utils/record/primitives.ts';
import { useFragment } from '../useLocation.ts';

/** Which problems are listed, and the open one; null is all of them, and none. */
export interface ProblemsPlace {
  status: DecisionStatus | null;
  id: string | null;
}

/** `#problems/declined/{id}`; each part can be left out. */
export const problemsHash = ({ status, id }: ProblemsPlace): string =>
  ['#problems', ...(status ? [status] : []), ...(id ? [id] : [])].join('/');

/** The place that a fragment names; a part that says nothing is left out. */
export function problemsPlaceOf(hash: string): ProblemsPlace {
  const [, ...parts] = hash.split('/');
  const status = DecisionStatus.safeParse(parts[0]);
  const id = Id.safeParse(parts[status.success ? 1 : 0]);
  return { status: status.success ? status.data : null, id: id.success ? id.data : null };
}

/** The place in the address, so that reload, back and a bookmark mean what they say. */
export const useProblemsPlace = (): ProblemsPlace => problemsPlaceOf(useFragment());
