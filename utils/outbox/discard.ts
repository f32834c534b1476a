import * as z from 'zod/mini';
import type { OutboxState, Tracked } from '../record/tracked.ts';
import { change } from './change.ts';
import type { Outbox } from './database.ts';
import { Row } from './row.ts';
import { move } from './transitions.ts';

/** How long a discard can be undone. */
export const KEEP_DISCARDED_MS = 7 * 24 * 60 * 60 * 1_000;

/** Only a person does this (P2). A discarded correction of a sent report goes back to what the endpoint has. */
export function discardReport(outbox: Outbox, id: string, now: Date): Promise<Tracked> {
  return change(outbox, id, now, (row) => {
    const cleared = { ...row, nextAttemptAt: null };
    if (row.before === null)
      return { ...cleared, state: move('discard', row.state, 'discarded'), discardedFrom: row.state };
    const state = move('discard', row.state, 'sent');
    return { ...cleared, state, report: row.before, before: null, undone: row.report, failure: null, ...raised(row) };
  });
}

/** A correction that is taken back may have reached the endpoint all the same: the next edit goes above it (P3). */
const raised = (row: Row) => ({ topRevision: Math.max(row.topRevision, row.report.revision) });

const RESTORED = {
  draft: 'draft',
  queued: 'queued',
  waiting: 'queued',
  sending: 'queued',
  signIn: 'signIn',
  refused: 'refused',
  sent: 'sent',
  discarded: 'draft',
  deleted: 'deleted',
} as const satisfies Record<OutboxState, OutboxState>;

/** Undoes a discard: the row goes back to where it came from, a discarded correction becomes a draft again. */
export function restoreReport(outbox: Outbox, id: string, now: Date): Promise<Tracked> {
  return change(outbox, id, now, (row) => {
    if (row.state === 'sent' && row.undone !== null)
      return { ...row, state: 'draft', before: row.report, report: row.undone, undone: null };
    const to = RESTORED[row.discardedFrom ?? 'draft'];
    return { ...row, state: move('restore', row.state, to), discardedFrom: null };
  });
}

/** Removes what a person discarded more than a week ago, and nothing else (P2). Replies with how many. */
export function purgeDiscarded(outbox: Outbox, now: Date): Promise<number> {
  const oldest = now.getTime() - KEEP_DISCARDED_MS;
  return outbox.write(async (tx) => {
    let purged = 0;
    const range = IDBKeyRange.bound(['discarded', ''], ['discarded', []]);
    for await (const cursor of tx.objectStore('reports').index('group').iterate(range)) {
      const row = z.safeParse(Row, cursor.value);
      if (!row.success || row.data.state !== 'discarded' || Date.parse(row.data.updatedAt) > oldest) continue;
      await cursor.delete();
      purged += 1;
    }
    return purged;
  });
}
