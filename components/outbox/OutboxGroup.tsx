import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import type { Call } from './door.ts';
import { Row } from './Row.tsx';
import type { Actions } from './useActions.ts';
import { type PageQuery, usePage } from './usePage.ts';
import { useNearEnd } from './useNearEnd.ts';

/** What every group of the popup shares. */
export interface Board {
  call: Call;
  version: number;
  actions: Actions;
  openId: string | null;
  now: number;
  onToggle(id: string): void;
  fail(error: unknown): void;
  /** The rows were drawn anew; a list that is empty says so with `count` 0. */
  onDrawn(name: string, count: number): void;
}

interface Props extends PageQuery {
  name: string;
  board: Board;
  /** How many there are in all, where that is known without counting here. */
  count: number | null;
  /** Nothing stands below: the next page may come by itself when the end is near. */
  last: boolean;
  /** What stands in the group above its reports, and is counted in `count`. */
  lead?: ComponentChildren;
}

/** One heading with its rows, page by page. Draws nothing when it is empty. */
export function OutboxGroup({ name, board, count, last, group, search, lead }: Props) {
  const { page, more } = usePage(board.call, { group, search }, board.version, board.fail);
  const rows = page?.rows ?? [];
  const end = useNearEnd(more, last && page?.next ? page.next : null);
  const { onDrawn } = board;
  useLayoutEffect(() => {
    if (page) onDrawn(name, page.rows.length);
  }, [page, name, onDrawn]);
  if (rows.length === 0 && !lead) return null;
  const heading = `group-${group ?? 'found'}`;
  return (
    <section class={`group group-${group ?? 'found'}`} aria-labelledby={heading}>
      <h2 id={heading} class="group-name" tabIndex={-1}>
        {name} {count !== null && <span class="group-count">{count.toLocaleString()}</span>}
      </h2>
      {lead}
      <ul class="rows" hidden={rows.length === 0}>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            open={row.id === board.openId}
            now={board.now}
            actions={board.actions}
            onToggle={board.onToggle}
          />
        ))}
      </ul>
      {page?.next && (
        <div ref={end} class="group-more">
          <Button onClick={more}>Show more</Button>
        </div>
      )}
    </section>
  );
}
