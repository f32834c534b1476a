import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Tracked } from '../../utils/record/tracked.ts';
import { NextStep } from './NextStep.tsx';
import { RowBody } from './RowBody.tsx';
import { isNew, RowHead } from './RowHead.tsx';
import type { Actions } from './useActions.ts';

interface Props {
  row: Tracked;
  open: boolean;
  now: number;
  actions: Actions;
  onToggle(id: string): void;
  /** Sets the ids apart of a row that stands in the page a second time. */
  scope?: string;
  /** What is told of it while it is closed. */
  lead?: ComponentChildren;
}

/** One report of mine. Opening it shows the reason, and from then on the decision is no longer new. */
export function Row({ row, open, now, actions, onToggle, scope = '', lead }: Props) {
  const unread = open && isNew(row);
  useEffect(() => {
    if (unread) actions.seen(row.id);
    // Once per decision, however often the row is drawn.
  }, [unread, row.id, row.decision?.id, actions]);
  const rowKey = `${scope}${row.id}`;
  const bodyId = `row-${rowKey}`;
  return (
    <li class={`row ${open ? 'row-open' : ''}`}>
      <RowHead row={row} rowKey={rowKey} open={open} bodyId={bodyId} now={now} onToggle={() => onToggle(row.id)} />
      <NextStep row={row} actions={actions} />
      {!open && lead}
      {open && <RowBody row={row} id={bodyId} actions={actions} />}
    </li>
  );
}
