import type { RefObject } from 'preact';
import type { Summary } from '../../utils/messages/protocol.ts';
import { Button } from '../base/Button.tsx';
import { SearchField } from '../list/SearchField.tsx';
import type { View } from './OutboxList.tsx';
import type { useSearch } from './useSearch.ts';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  search: ReturnType<typeof useSearch>;
  view: View;
  summary: Summary | null;
  onView(view: View): void;
}

/** Search across all groups, and the way to what was discarded and back. */
export function SearchBar({ field, search, view, summary, onView }: Props) {
  const discarded = summary?.counts.discarded ?? 0;
  return (
    <search class="popup-search">
      <SearchField field={field} search={search} />
      {view === 'discarded' ? (
        <Button onClick={() => onView('groups')}>Back to all</Button>
      ) : (
        discarded > 0 && (
          <Button variant="quiet" onClick={() => onView('discarded')}>
            Discarded ({discarded.toLocaleString()})
          </Button>
        )
      )}
    </search>
  );
}
