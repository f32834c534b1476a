import type { Role } from '../../utils/record/join.ts';
import { hashOf, ROOMS, type Room, roomsFor } from './places.ts';

/** The way from room to room; links, so that each opens in a tab of its own where that is wanted. */
export function Tabs({ room, role }: { room: Room; role: Role }) {
  return (
    <nav class="tabs" aria-label="Inbox">
      {roomsFor(role).map((each) => (
        <a key={each} href={hashOf({ room: each, id: null })} aria-current={each === room ? 'page' : undefined}>
          {ROOMS[each]}
        </a>
      ))}
    </nav>
  );
}
