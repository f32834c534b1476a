import type { RefObject } from 'preact';
import type { useSearch } from '../../components/outbox/useSearch.ts';
import { Button } from '../../components/base/Button.tsx';
import { SearchField } from '../../components/list/SearchField.tsx';
import { RANKING } from './ranking/rankingHash.ts';
import type { Session } from '../../utils/record/inbox.ts';

interface Props {
  session: Session;
  search: ReturnType<typeof useSearch>;
  field: RefObject<HTMLInputElement | null>;
  onSignOut(): void;
}

export function InboxHeader({ session, search, field, onSignOut }: Props) {
  return (
    <header class="inbox-head">
      <h1>
        Heard <bdi class="inbox-workspace">{session.workspace.name}</bdi>
      </h1>
      <a class="inbox-elsewhere" href={RANKING}>
        Ranking
      </a>
      <SearchField field={field} search={search} />
      <bdi class="inbox-me">{session.member.name}</bdi>
      <Button onClick={onSignOut}>Sign out</Button>
    </header>
  );
}
