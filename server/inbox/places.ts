import * as z from 'zod/mini';
import type { Role } from '../../utils/record/join.ts';
import { Id } from '../../utils/record/primitives.ts';

/** The rooms of the inbox. */
const Room = z.enum([
  'triage',
  'problems',
  'ranking',
  'introductions',
  'reports',
  'questions',
  'health',
  'digest',
  'meeting',
  'outcomes',
  'people',
]);
export type Room = z.infer<typeof Room>;

export const ROOMS: Record<Room, string> = {
  triage: 'Triage',
  problems: 'Problems',
  ranking: 'Ranking',
  introductions: 'Introductions',
  reports: 'Reports',
  questions: 'Questions',
  health: 'Loop health',
  digest: 'Digest',
  meeting: 'Meeting',
  outcomes: 'Outcomes',
  people: 'People',
};

/** The rooms by what one comes for, each in exactly one group; in the order of the work. */
const GROUPS: readonly { title: string; rooms: readonly Room[] }[] = [
  { title: 'Decide', rooms: ['triage', 'problems', 'ranking'] },
  { title: 'Sellers', rooms: ['reports', 'questions', 'introductions', 'meeting'] },
  { title: 'Look back', rooms: ['health', 'digest', 'outcomes'] },
  { title: 'Workspace', rooms: ['people'] },
];

/** Rooms whose questions the endpoint answers to these roles only; the others are for everybody. */
const ONLY: Partial<Record<Room, readonly Role[]>> = {
  triage: ['pm', 'admin'],
  problems: ['pm', 'admin'],
  introductions: ['pm', 'admin'],
  questions: ['pm', 'admin'],
  health: ['pm', 'admin'],
  meeting: ['pm', 'admin'],
  outcomes: ['pm', 'admin'],
  people: ['admin'],
};

/** Whether the endpoint answers a room's questions to this role. */
export const isFor = (room: Room, role: Role): boolean => ONLY[room]?.includes(role) ?? true;

/** The rooms a member can work in, by group; a group with none of them is left out. */
export const groupsFor = (role: Role): { title: string; rooms: readonly Room[] }[] =>
  GROUPS.map(({ title, rooms }) => ({
    title,
    rooms: rooms.filter((room) => isFor(room, role)),
  })).filter(({ rooms }) => rooms.length > 0);

export interface Place {
  room: Room;
  /** The open problem, report or whatever the room opens. */
  id: string | null;
}

const idOf = (text: string | undefined): string | null => {
  const id = Id.safeParse(text ?? '');
  return id.success ? id.data : null;
};

/** The place that a fragment names; a bare id is a report's, as it always was, and anything else is the reports' list. */
export function placeOf(hash: string): Place {
  const [name, id] = hash.replace(/^#|\?.*$/g, '').split('/');
  const room = Room.safeParse(name);
  return room.success ? { room: room.data, id: idOf(id) } : { room: 'reports', id: idOf(name) };
}

/** The fragment of a place. */
export function hashOf({ room, id }: Place): string {
  if (room === 'reports') return `#${id ?? room}`;
  return id ? `#${room}/${id}` : `#${room}`;
}
