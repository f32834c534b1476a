import { EmptyState } from '../../components/base/EmptyState.tsx';
import type { Session } from '../../utils/record/inbox.ts';
import { InboxHeader } from './InboxHeader.tsx';
import { hashOf, ROOMS, type Room } from './places.ts';

interface Props {
  room: Room;
  session: Session;
  onSignOut(): void;
}

/** An address of a room that is for other roles, as from a colleague's link. */
export function NotYourRoom({ room, session, onSignOut }: Props) {
  const others = room === 'people' ? 'admins' : 'product managers';
  return (
    <div class="inbox inbox-open inbox-single">
      <InboxHeader session={session} room={room} onSignOut={onSignOut} />
      <main class="inbox-pane">
        <EmptyState
          title={`${ROOMS[room]} is for ${others}`}
          action={<a href={hashOf({ room: 'ranking', id: null })}>Open the ranking</a>}
        >
          <p>If you need it, ask an admin for another role.</p>
        </EmptyState>
      </main>
    </div>
  );
}
