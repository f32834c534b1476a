import { useEffect, useRef } from 'preact/hooks';
import { age, moment } from '../../../components/list/time.ts';
import { useNow } from '../../../components/list/useNow.ts';
import type { Waiting } from '../../../utils/record/triage.ts';
import { idOf } from './queue.ts';

interface Props {
  rows: readonly Waiting[];
  current: number;
  onLook(id: string): void;
}

/** The reports that wait; the one being looked at is kept in sight. */
export function TriageList({ rows, current, onLook }: Props) {
  const now = useNow(30_000);
  const list = useRef<HTMLUListElement>(null);
  const shown = rows[current];
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [shown]);
  return (
    <ul class="rows" ref={list}>
      {rows.map((row) => (
        <li key={idOf(row)} class={`row ${row === shown ? 'row-open' : ''}`}>
          <button
            type="button"
            class="row-head"
            aria-current={row === shown ? 'true' : undefined}
            onClick={() => onLook(idOf(row))}
          >
            <span class="row-title" dir="auto">
              {row.received.report.problem.statement}
            </span>
            <span class="row-facts">
              {row.received.report.account?.name && <bdi class="row-account">{row.received.report.account.name}</bdi>}
              <bdi class="row-seller">{row.received.creator.name}</bdi>
              <time class="row-age" dateTime={row.received.receivedAt} title={moment(row.received.receivedAt)}>
                {age(row.received.receivedAt, now)}
              </time>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
