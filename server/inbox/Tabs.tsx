import { hashOf, ROOMS, type Room } from './places.ts';

const all: Room[] = ['triage', 'problems', 'ranking', 'introductions', 'reports', 'questions'];

/** The way from room to room; links, so that each opens in a tab of its own where that is wanted. */
export function Tabs({ room }: { room: Room }) {
  return (
    <nav class="tabs" aria-label="Inbox">
      {all.map((each) => (
        <a key={each} href={hashOf({ room: each, id: null })} aria-current={each === room ? 'page' : undefined}>
          {ROOMS[each]}
        </a>
      ))}
    </nav>
  );
}
