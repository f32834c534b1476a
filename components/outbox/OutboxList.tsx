import '../list/rows.css';
import { Fragment, type RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Summary } from '../../utils/messages/protocol.ts';
import { dayHere } from '../../utils/record/dayHere.ts';
import type { Group } from '../../utils/record/tracked.ts';
import type { AskItem } from '../../utils/record/trackedAnswer.ts';
import { asksForWords } from '../../utils/record/trackedAnswer.ts';
import { AskCards } from '../asks/AskCards.tsx';
import { GivenAnswers } from '../asks/GivenAnswers.tsx';
import type { AskActions } from '../asks/useAskActions.ts';
import { EmptyState } from '../base/EmptyState.tsx';
import { GROUP_NAMES, inGroup, SHOWN } from './groups.ts';
import { type Board, OutboxGroup } from './OutboxGroup.tsx';
import { useKeptFocus } from './useKeptFocus.ts';

/** What the list shows: the four groups, the discarded ones, or what was searched for across all of them. */
export type View = 'groups' | 'discarded';

/** What is asked, and what can be done about it. */
export interface Asks {
  items: readonly AskItem[];
  /** The name of whoever is asked. */
  me: string;
  actions: AskActions;
}

interface Props {
  list: RefObject<HTMLElement | null>;
  view: View;
  search: string;
  summary: Summary | null;
  board: Omit<Board, 'onDrawn'>;
  /** What is asked of the person. */
  asks: Asks;
}

export function OutboxList({ list, view, search, summary, board, asks }: Props) {
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
  const today = dayHere(board.now);
  const waits = (item: AskItem): boolean => asksForWords(item, today);
  const waiting = asks.items.filter(waits);
  const last = SHOWN.findLast((group) => count(group) !== 0);
  return (
    <>
      {SHOWN.map((group) => (
        <Fragment key={group}>
          <OutboxGroup
            name={GROUP_NAMES[group]}
            group={group}
            search=""
            count={inGroup(summary, group)}
            last={group === last}
            board={whole}
            lead={group === 'needsYou' && waiting.length > 0 && <AskCards {...asks} items={waiting} now={board.now} />}
          />
          {group === 'needsYou' && (
            <GivenAnswers {...asks} items={asks.items.filter((item) => !waits(item))} now={board.now} />
          )}
        </Fragment>
      ))}
    </>
  );
}
