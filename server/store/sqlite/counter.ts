import { SeqRow } from '../rows.ts';
import type { Database } from './database.ts';

/** Takes `count` numbers off the workspace's counter inside the running transaction; gives the one before the first. */
export function takeSeq(db: Database, workspaceId: string, count: number): number {
  const row = db.one(SeqRow, 'update workspace set seq = seq + ? where id = ? returning seq', count, workspaceId);
  if (!row) throw new Error('no such workspace');
  return row.seq - count;
}

export function readSeq(db: Database, workspaceId: string): number {
  return db.one(SeqRow, 'select seq from workspace where id = ?', workspaceId)?.seq ?? 0;
}
