import { groupsFor } from '../../server/inbox/places.ts';
import type { Role } from '../../utils/record/join.ts';

/** The rooms a member can work in, in the order of their links. */
export const roomsFor = (role: Role) => groupsFor(role).flatMap(({ rooms }) => rooms);
