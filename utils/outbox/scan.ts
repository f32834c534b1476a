import * as z from 'zod/mini';
import type { OutboxState } from '../record/tracked.ts';
import type { ReadTx } from './database.ts';
import { Row } from './row.ts';

/** The rows of one state, of one owner or of all, those that failed by themselves last, else in order of their ids. */
export async function* rowsOf(tx: ReadTx, state: OutboxState, owner: string | null = null): AsyncGenerator<Row> {
  const range =
    owner === null ? IDBKeyRange.bound([state], [state, []]) : IDBKeyRange.bound([state, owner], [state, owner, []]);
  for await (const cursor of tx.objectStore('reports').index('claim').iterate(range)) {
    const row = z.safeParse(Row, cursor.value);
    if (row.success) yield row.data;
  }
}

/** All of them at once, for changing them: a cursor must not walk the index that is being written. */
export async function allRowsOf(tx: ReadTx, state: OutboxState, owner: string | null = null): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of rowsOf(tx, state, owner)) rows.push(row);
  return rows;
}
