import { judgeBatch, type Held, type Incoming, type Verdict } from '../../sync/judge.ts';
import type { Batch } from '../reports.ts';
import { IdRow } from '../problemRows.ts';
import { HeldRow, problemJson, RestingRow } from '../rows.ts';
import { takesBack } from '../takenBack.ts';
import { followCalls } from './calls.ts';
import { followClaims } from './claims.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { dropRankingPage } from './rankingPages.ts';
import { rowsOf } from './rows.ts';

async function held(tx: Transaction, workspaceId: string, reports: Incoming[]): Promise<Map<string, Held>> {
  const ids = reports.map(({ id }) => id);
  const found = await tx`select id, creator_id, revision, hash from report
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`;
  const rows = rowsOf(HeldRow, found);
  return new Map(rows.map((row) => [row.id, { creatorId: row.creator_id, revision: row.revision, hash: row.hash }]));
}

async function gone(tx: Transaction, workspaceId: string, reports: Incoming[]): Promise<Set<string>> {
  const found = await tx`select id from deleted_report
    where workspace_id = ${workspaceId} and id = any(${reports.map(({ id }) => id)}::uuid[])`;
  return new Set(rowsOf(IdRow, found).map(({ id }) => id));
}

async function takeBack(tx: Transaction, workspaceId: string, edited: Incoming[]): Promise<boolean> {
  if (edited.length === 0) return false;
  const found = await tx`select id, json from report
    where workspace_id = ${workspaceId} and id = any(${edited.map(({ id }) => id)}::uuid[])`;
  const resting = new Map(rowsOf(RestingRow, found).map(({ id, json }) => [id, json]));
  return edited.some(({ id, json }) => takesBack(resting.get(id) ?? json, json));
}

/** One statement for the whole batch, so that its cost is one round trip. */
async function write(tx: Transaction, batch: Batch, writes: Incoming[], seq: number): Promise<void> {
  const { workspaceId, memberId, deviceId, at } = batch;
  await tx`insert into report
      (workspace_id, id, json, hash, revision, creator_id, device_id, received_at, arrived_seq, changed_seq)
    select ${workspaceId}::uuid, x.id, x.json, x.hash, x.revision, ${memberId}::uuid, ${deviceId}::uuid,
      ${at}::timestamptz, ${seq}::bigint + x.place, ${seq}::bigint + x.place
    from unnest(${writes.map(({ id }) => id)}::uuid[], ${writes.map(({ json }) => json)}::text[],
      ${writes.map(({ hash }) => hash)}::text[], ${writes.map(({ revision }) => revision)}::bigint[])
      with ordinality as x (id, json, hash, revision, place)
    on conflict (workspace_id, id) do update set json = excluded.json, hash = excluded.hash,
      revision = excluded.revision, device_id = excluded.device_id, changed_seq = excluded.changed_seq`;
}

/** A problem follows the wording of its first report, so that a redaction reaches it too (P8), unless a product manager worded it. */
async function reword(tx: Transaction, workspaceId: string, revised: Incoming[], seq: number): Promise<void> {
  for (const { id, statement } of revised)
    await tx`update problem set json = ${problemJson(statement)}, words = null, changed_seq = ${seq}
      where workspace_id = ${workspaceId} and report_id = ${id} and wording is null`;
}

/**
 * The batch in one transaction; see `ReportStore.storeReports`. The counter is taken first: its row lock puts the
 * writers of a workspace in line, so that what `held` reads stays true until the commit. Unused numbers are harmless.
 */
export async function storeReports(db: Database, batch: Batch): Promise<Verdict[]> {
  const { workspaceId, memberId, reports } = batch;
  if (reports.length === 0) return [];
  return transaction(db, async (tx) => {
    const seq = await takeSeq(tx, workspaceId, reports.length);
    const before = await held(tx, workspaceId, reports);
    const { verdicts, writes } = judgeBatch(before, reports, memberId, await gone(tx, workspaceId, reports));
    const edited = writes.filter(({ id }) => before.has(id));
    if (await takeBack(tx, workspaceId, edited)) await dropRankingPage(tx, workspaceId);
    if (writes.length > 0) await write(tx, batch, writes, seq);
    await reword(tx, workspaceId, edited, seq + reports.length);
    await followClaims(tx, batch, writes);
    await followCalls(tx, batch, writes);
    return verdicts;
  });
}
