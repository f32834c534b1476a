import * as z from 'zod/mini';
import type { Failure } from '../record/failure.ts';
import type { Outbox } from './database.ts';
import { putRow, Row } from './row.ts';
import { allRowsOf } from './scan.ts';
import { allowed } from './transitions.ts';

/** What became of one claimed report. `alone`: it failed in a request of its own. */
export type Settled =
  | { readonly id: string; readonly event: 'accept' | 'release' }
  | { readonly id: string; readonly event: 'refuse'; readonly failure: Failure }
  | {
      readonly id: string;
      readonly event: 'postpone';
      readonly failure: Failure;
      readonly until: Date;
      readonly alone: boolean;
    };

/** Writes what became of a batch. A report that is no longer being sent was settled by somebody else: left alone. */
export function settle(outbox: Outbox, results: readonly Settled[], now: Date): Promise<void> {
  return outbox.write(async (tx) => {
    for (const result of results) {
      const row = z.safeParse(Row, await tx.objectStore('reports').get(result.id));
      if (row.success && row.data.state === 'sending') await putRow(tx, settled(row.data, result), now);
    }
  });
}

/** Every `sending` report back to `queued`. Only whoever holds the drain's lock may call this. */
export function releaseOrphans(outbox: Outbox, now: Date): Promise<number> {
  return outbox.write(async (tx) => {
    const orphans = await allRowsOf(tx, 'sending');
    for (const row of orphans) await putRow(tx, settled(row, { id: row.id, event: 'release' }), now);
    return orphans.length;
  });
}

const ENDS = { accept: 'sent', release: 'queued', refuse: 'refused', postpone: 'waiting' } as const;

function settled(row: Row, result: Settled): Row {
  const state = ENDS[result.event];
  if (!allowed(result.event, row.state, state)) return row;
  const next = { ...row, state, nextAttemptAt: null };
  switch (result.event) {
    case 'release':
      return next;
    case 'accept':
      return { ...next, failure: null, before: null, undone: null, attempts: 0, alone: 0 };
    case 'refuse':
      return { ...next, failure: result.failure, attempts: row.attempts + 1 };
    case 'postpone': {
      const { failure, until } = result;
      const counts = { attempts: row.attempts + 1, alone: row.alone + (result.alone ? 1 : 0) };
      return { ...next, ...counts, failure, nextAttemptAt: until.toISOString() };
    }
  }
}
