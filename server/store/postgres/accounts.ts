import * as z from 'zod/mini';
import { newId } from '../../../utils/record/id.ts';
import type { IndexEntry } from '../search.ts';
import type { Transaction } from './database.ts';
import { rowsOf } from './rows.ts';

/** An entry that was written just now, with its report's place in the order of arrival. */
export type Fresh = IndexEntry & { seq: number };

const DigestRow = z.object({ workspace_id: z.string(), digest: z.string() });
type Digest = z.infer<typeof DigestRow>;

/**
 * Puts the indexers of these workspaces in line, in one order for all: a wording that one of them drops as the last of
 * its kind cannot be taken up by another at the same moment.
 */
export async function lockNews(tx: Transaction, workspaceIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(workspaceIds)].toSorted();
  await tx`insert into news (workspace_id, version) select id, '' from unnest(${ids}::uuid[]) as x (id) order by id
    on conflict (workspace_id) do update set version = news.version`;
}

/** Writes what these reports say of their customers. Call it after `lockNews`, in the same transaction. */
export async function tell(tx: Transaction, entries: readonly Fresh[]): Promise<void> {
  const before = await told(tx, entries);
  const said = await say(tx, entries);
  const dropped = await drop(tx, before);
  const changed = [...new Set([...said, ...dropped].map((row) => row.workspace_id))];
  if (changed.length === 0) return;
  await tx`update news set version = ${newId()} where workspace_id = any(${changed}::uuid[])`;
}

/** What the reports said before. */
async function told(tx: Transaction, entries: readonly Fresh[]): Promise<Digest[]> {
  const found = await tx`select r.workspace_id, r.digest from report_account r
    join unnest(${entries.map((e) => e.workspaceId)}::uuid[], ${entries.map((e) => e.id)}::uuid[])
      as x (workspace_id, report_id) on r.workspace_id = x.workspace_id and r.report_id = x.report_id`;
  return rowsOf(DigestRow, found);
}

/** Links reports and wordings anew; gives the wordings nobody had used before. */
async function say(tx: Transaction, entries: readonly Fresh[]): Promise<Digest[]> {
  await tx`delete from report_account r using
      unnest(${entries.map((e) => e.workspaceId)}::uuid[], ${entries.map((e) => e.id)}::uuid[]) as x (workspace_id, id)
    where r.workspace_id = x.workspace_id and r.report_id = x.id`;
  const naming = entries.flatMap(({ account, ...entry }) => (account ? [{ ...entry, ...account }] : []));
  if (naming.length === 0) return [];
  const workspaces = naming.map((e) => e.workspaceId);
  const digests = naming.map((e) => e.digest);
  const seqs = naming.map((e) => e.seq);
  const said = await tx`insert into account (workspace_id, digest, json, used_seq)
    select * from unnest(${workspaces}::uuid[], ${digests}::text[], ${naming.map((e) => e.json)}::text[],
      ${seqs}::bigint[])
    on conflict do nothing returning workspace_id, digest`;
  await tx`update account a set used_seq = greatest(a.used_seq, x.seq) from (
      select workspace_id, digest, max(seq) as seq
      from unnest(${workspaces}::uuid[], ${digests}::text[], ${seqs}::bigint[]) as y (workspace_id, digest, seq)
      group by workspace_id, digest
    ) as x where a.workspace_id = x.workspace_id and a.digest = x.digest`;
  await tx`insert into report_account (workspace_id, report_id, digest)
    select * from unnest(${workspaces}::uuid[], ${naming.map((e) => e.id)}::uuid[], ${digests}::text[])`;
  return rowsOf(DigestRow, said);
}

/** Takes away the wordings that no report has any more; gives those. */
async function drop(tx: Transaction, before: readonly Digest[]): Promise<Digest[]> {
  if (before.length === 0) return [];
  const dropped = await tx`delete from account a using
      unnest(${before.map((row) => row.workspace_id)}::uuid[], ${before.map((row) => row.digest)}::text[])
      as x (workspace_id, digest)
    where a.workspace_id = x.workspace_id and a.digest = x.digest and not exists (
      select 1 from report_account r where r.workspace_id = a.workspace_id and r.digest = a.digest)
    returning a.workspace_id, a.digest`;
  return rowsOf(DigestRow, dropped);
}
