import type { RefObject } from 'preact';
import type { useSearch } from '../../components/outbox/useSearch.ts';
import { Button } from '../../components/base/Button.tsx';
import { SearchField } from '../../components/list/SearchField.tsx';
import type { Session } from '../../utils/record/inbox.ts';
import { ChangedCalls } from './calls/CallsNews.tsx';
import type { Room } from './places.ts';
import { Tabs } from './Tabs.tsx';

interface Props {
  session: Session;
  room: Room;
  /** The list's search; Triage has none. */
  search?: { field: RefObject<HTMLInputElement | null>; state: ReturnType<typeof useSearch>; label: string };
  onSignOut(): void;
}

/** The same above every room: where one is, where one can go, who is signed in. */
export function InboxHeader({ session, room, search, onSignOut }: Props) {
  return (
    <>
      <header class="inbox-head">
        <h1>
          Heard <bdi class="inbox-workspace">{session.workspace.name}</bdi>
        </h1>
        {search && <SearchField field={search.field} search={search.state} label={search.label} />}
        <bdi class="inbox-me">{session.member.name}</bdi>
        <Button onClick={onSignOut}>Sign out</Button>
        <ChangedCalls />
      </header>
      <Tabs room={room} role={session.member.role} />
    </>
  );
}
