import { Id } from '../../../utils/record/primitives.ts';
import { useFragment } from '../useLocation.ts';

/**
 * What of the introductions is open: the list alone, the calls that sellers offer, one request, or the form of a new one,
 * on a problem or on none.
 */
export type IntroductionPlace =
  | { open: null }
  | { open: 'calls' }
  | { open: 'request'; id: string }
  | { open: 'new'; problemId: string | null };

const ROOM = '#introductions';
export const INTRODUCTIONS = ROOM;
export const CALLS = `${ROOM}/calls`;
export const requestHash = (id: string): string => `${ROOM}/${id}`;
export const newRequestHash = (problemId: string | null): string =>
  problemId ? `${ROOM}/new/${problemId}` : `${ROOM}/new`;

const idOf = (text: string | undefined): string | null => Id.safeParse(text ?? '').data ?? null;

/** The place that a fragment names; the list for anything else. */
export function placeOf(hash: string): IntroductionPlace {
  const [, what, problemId] = hash.split('/');
  if (what === 'new') return { open: 'new', problemId: idOf(problemId) };
  if (what === 'calls') return { open: 'calls' };
  const id = idOf(what);
  return id ? { open: 'request', id } : { open: null };
}

/** The place in the address, so that reload, back and a bookmark mean what they say. */
export function useIntroductionPlace(): IntroductionPlace {
  return placeOf(useFragment());
}
