import '../list/rows.css';
import type { RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Summary } from '../../utils/messages/protocol.ts';
import type { Group } from '../../utils/record/tracked.ts';
import { EmptyState } from '../base/EmptyState.tsx';
import { GROUP_NAMES, SHOWN } from './groups.ts';
import { type Board, OutboxGroup } from './OutboxGroup.tsx';
import { useKeptFocus } from './useKeptFocus.ts';

/** What the list shows: the four groups, the discarded ones, or what was searched for across all of them. */
export type View = 'groups' | 'discarded';

interface Props {
  list: RefObject<HTMLElement | null>;
  view: View;
  search: string;
  summary: Summary | null;
  board: Omit<Board, 'onDrawn'>;
}

export function OutboxList({ list, view, search, summary, board }: Props) {
  const keepFocus = useKeptFocus(list);
  const [drawn, setDrawn] = useState<Record<string, number>>({});
  const onDrawn = useCallback(
    (name: string, count: number) => {
      keepFocus();
      setDrawn((before) => (before[name] === count ? before : { ...before, [name]: count }));
    },
    [keepFocus],
  );
  const whole = { ...board, onDrawn };
  const count = (group: Group): number | null => summary?.counts[group] ?? null;
  if (search) {
    const name = 'Found';
    return (
      <>
        <OutboxGroup key="found" name={name} group={null} search={search} count={null} last board={whole} />
        {drawn[name] === 0 && <EmptyState title="Nothing found">No report in this browser has these words.</EmptyState>}
      </>
    );
  }
  if (view === 'discarded') {
    const name = GROUP_NAMES.discarded;
    return (
      <>
        <OutboxGroup
          key="discarded"
          name={name}
          group="discarded"
          search=""
          count={count('discarded')}
          last
          board={whole}
        />
        {drawn[name] === 0 && (
          <EmptyState title="Nothing was discarded">What you discard can be restored here.</EmptyState>
        )}
      </>
    );
  }
  const last = SHOWN.findLast((group) => count(group) !== 0);
  return (
    <>
      {SHOWN.map((group) => (
        <OutboxGroup
          key={group}
          name={GROUP_NAMES[group]}
          group={group}
          search=""
          count={count(group)}
          last={group === last}
          board={whole}
        />
      ))}
    </>
  );
}
