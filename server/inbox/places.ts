import { Id } from '../../utils/record/primitives.ts';

/** The rooms of the inbox, in the order of the work: sort what came in, see what it adds up to, rank it, read it all. */
export const ROOMS = {
  triage: 'Triage',
  problems: 'Problems',
  ranking: 'Ranking',
  introductions: 'Introductions',
  reports: 'Reports',
  questions: 'Questions',
} as const;
export type Room = keyof typeof ROOMS;

export interface Place {
  room: Room;
  /** The open problem or report. */
  id: string | null;
}

const idOf = (text: string | undefined): string | null => {
  const id = Id.safeParse(text ?? '');
  return id.success ? id.data : null;
};

/** The place that a fragment names; a bare id is a report's, as it always was, and anything else is the reports' list. */
export function placeOf(hash: string): Place {
  const [name, id] = hash.replace(/^#/, '').split('/');
  if (name === 'triage' || name === 'questions') return { room: name, id: null };
  if (name === 'problems' || name === 'ranking') return { room: name, id: idOf(id) };
  if (name === 'introductions') return { room: name, id: idOf(id) };
  return { room: 'reports', id: idOf(name) };
}

/** The fragment of a place. */
export function hashOf({ room, id }: Place): string {
  if (room === 'reports') return `#${id ?? room}`;
  return id ? `#${room}/${id}` : `#${room}`;
}
