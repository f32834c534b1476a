import * as z from 'zod/mini';
import type { IndexEntry } from '../search.ts';
import type { Database } from './database.ts';

const BEFORE = 'select digest from report_account where workspace_id = ? and report_id = ?';
const SAY = `insert into account (workspace_id, digest, json, used_seq) values (?, ?, ?, ?) on conflict do nothing`;
const USE = 'update account set used_seq = max(used_seq, ?) where workspace_id = ? and digest = ?';
const LINK = `insert into report_account (workspace_id, report_id, digest) values (?, ?, ?)
  on conflict (workspace_id, report_id) do update set digest = excluded.digest`;
const UNLINK = 'delete from report_account where workspace_id = ? and report_id = ?';
const DROP = `delete from account where workspace_id = ? and digest = ?
  and not exists (select 1 from report_account r where r.workspace_id = account.workspace_id and r.digest = account.digest)`;

/** Writes what a report's present revision says of its customer. True when the workspace's accounts are others now. */
export function tell(db: Database, { workspaceId, id, account }: IndexEntry, seq: number): boolean {
  const before = db.one(z.object({ digest: z.string() }), BEFORE, workspaceId, id)?.digest;
  const said = account !== null && db.run(SAY, workspaceId, account.digest, account.json, seq) > 0;
  if (account) {
    db.run(USE, seq, workspaceId, account.digest);
    db.run(LINK, workspaceId, id, account.digest);
  } else db.run(UNLINK, workspaceId, id);
  const replaced = before !== undefined && before !== account?.digest;
  return (replaced && db.run(DROP, workspaceId, before) > 0) || said;
}
