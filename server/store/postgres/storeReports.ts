import { judgeBatch, type Held, type Incoming, type Verdict } from '../../sync/judge.ts';
import type { Batch } from '../reports.ts';
import { IdRow } from '../problemRows.ts';
import { followed, FollowingRow, HeldRow, problemJson, RestingRow } from '../rows.ts';
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

/** What rests of these reports before they are written anew. */
async function restingOf(tx: Transaction, workspaceId: string, edited: Incoming[]): Promise<Map<string, string>> {
  if (edited.length === 0) return new Map();
  const found = await tx`select id, json from report
    where workspace_id = ${workspaceId} and id = any(${edited.map(({ id }) => id)}::uuid[])`;
  return new Map(rowsOf(RestingRow, found).map(({ id, json }) => [id, json]));
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

/** Lets the problems that follow this report say what they say after its edit. */
async function reword(tx: Transaction, batch: Batch, { id, json }: Incoming, before: string, seq: number) {
  const { workspaceId, memberId } = batch;
  const found = await tx`select p.id, p.json, d.status, exists (select 1 from report o
      where o.workspace_id = p.workspace_id and o.problem_id = p.id and o.creator_id <> ${memberId}) as shared
    from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
    where p.workspace_id = ${workspaceId} and p.report_id = ${id} and p.wording is null`;
  for (const row of rowsOf(FollowingRow, found)) {
    const statement = followed(row, before, json);
    if (statement === null) continue;
    await dropRankingPage(tx, workspaceId);
    await tx`update problem set json = ${problemJson(statement)}, words = null, changed_seq = ${seq}
      where workspace_id = ${workspaceId} and id = ${row.id}`;
  }
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
    const resting = await restingOf(tx, workspaceId, edited);
    if (edited.some(({ id, json }) => takesBack(resting.get(id) ?? json, json))) await dropRankingPage(tx, workspaceId);
    if (writes.length > 0) await write(tx, batch, writes, seq);
    for (const one of edited) await reword(tx, batch, one, resting.get(one.id) ?? one.json, seq + reports.length);
    await followClaims(tx, batch, writes);
    await followCalls(tx, batch, writes);
    return verdicts;
  });
}
