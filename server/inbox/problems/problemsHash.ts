import { useCallback } from 'preact/hooks';
import { DecisionStatus } from '../../../utils/record/decision.ts';
import { Id } from '../../../utils/record/primitives.ts';
import { useLocation } from '../useLocation.ts';

/** Which problems are listed, by status and words, and the open one; null is all of them, and none. */
export interface ProblemsPlace {
  status: DecisionStatus | null;
  id: string | null;
  /** The words searched for; empty for no search. */
  q: string;
}

/** `#problems/declined/{id}?q=export`; each part can be left out. */
export const problemsHash = ({ status, id, q }: ProblemsPlace): string =>
  ['#problems', ...(status ? [status] : []), ...(id ? [id] : [])].join('/') +
  (q ? `?${new URLSearchParams({ q }).toString()}` : '');

/** The place that a fragment names; a part that says nothing is left out. */
export function problemsPlaceOf(hash: string): ProblemsPlace {
  const [path = '', ...query] = hash.split('?');
  const [, ...parts] = path.split('/');
  const status = DecisionStatus.safeParse(parts[0]);
  const id = Id.safeParse(parts[status.success ? 1 : 0]);
  return {
    status: status.success ? status.data : null,
    id: id.success ? id.data : null,
    q: (new URLSearchParams(query.join('?')).get('q') ?? '').trim(),
  };
}

/** The place in the address, so that reload, back and a bookmark mean what they say; and how to change it without a step back. */
export function useProblemsPlace(): [place: ProblemsPlace, replace: (place: ProblemsPlace) => void] {
  const [href, reread] = useLocation();
  const replace = useCallback(
    (place: ProblemsPlace): void => {
      history.replaceState(history.state, '', problemsHash(place));
      reread();
    },
    [reread],
  );
  return [problemsPlaceOf(new URL(href).hash), replace];
}
