import type { Role } from '../../utils/record/join.ts';
import { groupsFor, hashOf, ROOMS, type Room } from './places.ts';

/** The way from room to room; links, so that each opens in a tab of its own where that is wanted. */
export function Tabs({ room, role }: { room: Room; role: Role }) {
  return (
    <nav class="tabs" aria-label="Inbox">
      {groupsFor(role).map(({ title, rooms }, place) => (
        <div key={title} class="tab-group">
          <span class="tab-title" id={`rooms-${place}`}>
            {title}
          </span>
          <ul aria-labelledby={`rooms-${place}`}>
            {rooms.map((each) => (
              <li key={each}>
                <a href={hashOf({ room: each, id: null })} aria-current={each === room ? 'page' : undefined}>
                  {ROOMS[each]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
