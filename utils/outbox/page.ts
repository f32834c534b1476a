import * as z from 'zod/mini';
import type { OutboxPage } from '../messages/protocol.ts';
import type { Group } from '../record/tracked.ts';
import type { Outbox, ReadTx } from './database.ts';
import { find } from './find.ts';
import { Row, tracked } from './row.ts';

export interface PageQuery {
  /** Null: every group but the discarded. */
  readonly group: Group | null;
  readonly search: string;
  /** The id of the last row already shown. */
  readonly after: string | null;
  readonly limit: number;
}

/** The rows and how many on the way could not be read: those stay stored and are told to the log. */
export type Paged = OutboxPage & { unreadable: number };

/** One screenful, newest first. Reads no more rows than it shows, so that 10,000 open as fast as fifty. */
export function readPage(outbox: Outbox, query: PageQuery): Promise<Paged> {
  return outbox.read(async (tx) => {
    const stream = query.search.trim() === '' ? walk(tx, query) : found(tx, query);
    return await fill(stream, Math.max(1, Math.min(query.limit, 200)));
  });
}

async function fill(stream: AsyncIterable<unknown>, limit: number): Promise<Paged> {
  const page: Paged = { rows: [], next: null, unreadable: 0 };
  for await (const value of stream) {
    if (page.rows.length === limit) return { ...page, next: page.rows[limit - 1]?.id ?? null };
    const row = z.safeParse(Row, value);
    if (row.success) page.rows.push(tracked(row.data));
    else page.unreadable += 1;
  }
  return page;
}

/** Ids are UUIDv7, so that falling ids are falling times. An array sorts after every string in IndexedDB. */
async function* walk(tx: ReadTx, { group, after }: PageQuery): AsyncGenerator<unknown> {
  const store = tx.objectStore('reports');
  if (group !== null) {
    const range = IDBKeyRange.bound([group, ''], [group, after ?? []], true, true);
    for await (const cursor of store.index('group').iterate(range, 'prev')) yield cursor.value;
    return;
  }
  const range = after === null ? null : IDBKeyRange.upperBound(after, true);
  for await (const cursor of store.iterate(range, 'prev')) if (!isDiscarded(cursor.value)) yield cursor.value;
}

async function* found(tx: ReadTx, { group, search, after }: PageQuery): AsyncGenerator<unknown> {
  for (const id of await find(tx, search, group)) {
    if (after !== null && id >= after) continue;
    const value = await tx.objectStore('reports').get(id);
    if (group !== null || !isDiscarded(value)) yield value;
  }
}

const isDiscarded = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'state' in value && value.state === 'discarded';
