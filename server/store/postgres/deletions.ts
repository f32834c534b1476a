import { Report } from '../../../utils/record/report.ts';
import { fateOf } from '../../deletion/fate.ts';
import {
  asSaid,
  DeletionRow,
  ExistsRow,
  MarkedRow,
  OrphanRow,
  recounted,
  TermsRow,
  toDeletion,
  toMarked,
  toOrphan,
  TracesRow,
} from '../deletionRows.ts';
import type { DeletionStore, Reach, RecordsToDelete } from '../deletions.ts';
import { IdRow } from '../problemRows.ts';
import { JsonRow, problemJson } from '../rows.ts';
import { newId } from '../../../utils/record/id.ts';
import { lockNews } from './accounts.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { dropRankingPage } from './rankingPages.ts';
import { firstOf, rowsOf } from './rows.ts';

/** Rows that are fetched at once. */
const BATCH = 500;

/** Deals that a report which stays names anywhere stay as well. */
const outcomes = (db: Database | Transaction, { workspaceId, reportIds, deals }: Reach) => db`o.workspace_id
  = ${workspaceId} and o.deal_id = any(${[...deals]}::text[]) and not exists (select 1 from report r
    where r.workspace_id = ${workspaceId} and r.id <> all(${[...reportIds]}::uuid[]) and strpos(r.json, o.deal_id) > 0)`;
const on = (db: Database | Transaction, { workspaceId, reportIds }: Reach) =>
  db`workspace_id = ${workspaceId} and report_id = any(${[...reportIds]}::uuid[])`;

async function traces(db: Database | Transaction, reach: Reach) {
  const { workspaceId, reportIds } = reach;
  const found = await db`select (select count(*) from report
      where workspace_id = ${workspaceId} and id = any(${[...reportIds]}::uuid[])) as reports,
    (select count(*) from question where ${on(db, reach)}) as questions,
    (select count(*) from question_answer where workspace_id = ${workspaceId}
      and question_id in (select id from question where ${on(db, reach)})) as answers,
    (select count(*) from introduction_ask where ${on(db, reach)}) as introductions,
    (select count(*) from introduction_step where workspace_id = ${workspaceId}
      and ask_id in (select id from introduction_ask where ${on(db, reach)})
      and strpos(json, '"consent":{') > 0) as consents,
    (select count(*) from offered_call where ${on(db, reach)}) as calls,
    (select count(*) from deal_outcome o where ${outcomes(db, reach)}) as outcomes`;
  return TracesRow.parse(found[0]);
}

/** Each before those that it refers to. */
async function removeRows(tx: Transaction, reach: Reach): Promise<void> {
  const { workspaceId, reportIds } = reach;
  await tx`delete from call_seat where ${on(tx, reach)}`;
  await tx`delete from offered_call where ${on(tx, reach)}`;
  await tx`delete from question_answer where workspace_id = ${workspaceId}
    and question_id in (select id from question where ${on(tx, reach)})`;
  await tx`delete from question where ${on(tx, reach)}`;
  await tx`delete from introduction_step where workspace_id = ${workspaceId}
    and ask_id in (select id from introduction_ask where ${on(tx, reach)})`;
  await tx`delete from introduction_ask where ${on(tx, reach)}`;
  await tx`delete from report_account where ${on(tx, reach)}`;
  await tx`delete from agreed_topic where ${on(tx, reach)}`;
  await tx`delete from search where ${on(tx, reach)}`;
  await tx`delete from report where workspace_id = ${workspaceId} and id = any(${[...reportIds]}::uuid[])`;
  const unused = await tx`delete from account a where a.workspace_id = ${workspaceId} and not exists (
    select 1 from report_account r where r.workspace_id = a.workspace_id and r.digest = a.digest) returning digest`;
  if (unused.length > 0) await tx`update news set version = ${newId()} where workspace_id = ${workspaceId}`;
}

/** Problems that were made from reports that went, with what is left on them. */
const orphans = (tx: Transaction, { workspaceId, reportIds }: Reach) => tx`select p.id, p.wording is not null as worded,
    h.id as heir_id, h.json as heir_json,
    p.wording is not null or p.owner_id is not null or p.canonical_id is not null
    or exists (select 1 from problem q where q.workspace_id = p.workspace_id and q.canonical_id = p.id)
    or exists (select 1 from decision d where d.workspace_id = p.workspace_id and d.problem_id = p.id)
    or exists (select 1 from problem_input i where i.workspace_id = p.workspace_id and i.problem_id = p.id)
    or exists (select 1 from introduction i where i.workspace_id = p.workspace_id and i.problem_id = p.id)
    or exists (select 1 from operation_cell m
      join operation_cell o on o.workspace_id = m.workspace_id and o.operation_id = m.operation_id
      where m.workspace_id = p.workspace_id and m.cell = 'm:' || p.id and (o.cell like 'c:%' or o.cell like 'r:%'
        and exists (select 1 from report s where s.workspace_id = p.workspace_id and s.id::text = substr(o.cell, 3))))
    as touched
  from problem p left join report h on h.workspace_id = p.workspace_id and h.id = (select s.id from report s
    where s.workspace_id = p.workspace_id and s.problem_id = p.id order by s.arrived_seq limit 1)
  where p.workspace_id = ${workspaceId} and p.report_id = any(${[...reportIds]}::uuid[]) order by p.id`;

/** Problems that were worded by what went say other words now, or none; their sellers are told. */
async function followReports(tx: Transaction, reach: Reach): Promise<void> {
  const { workspaceId } = reach;
  for (const row of rowsOf(OrphanRow, await orphans(tx, reach))) {
    const { reportId, statement, withdrawn } = fateOf(toOrphan(row));
    await tx`update problem set report_id = coalesce(${reportId}::uuid, report_id), withdrawn = withdrawn or ${withdrawn}
      where workspace_id = ${workspaceId} and id = ${row.id}`;
    if (row.worded) continue;
    await tx`update problem set json = ${problemJson(statement)}, words = null
      where workspace_id = ${workspaceId} and id = ${row.id}`;
    const staying = rowsOf(
      IdRow,
      await tx`select id from report where workspace_id = ${workspaceId} and problem_id = ${row.id} order by arrived_seq`,
    );
    await touch(tx, 'report', workspaceId, staying);
  }
}

async function touch(tx: Transaction, table: 'report' | 'problem', workspaceId: string, rows: { id: string }[]) {
  const seq = await takeSeq(tx, workspaceId, rows.length);
  await tx`update ${tx(table)} t set changed_seq = ${seq}::bigint + x.place
    from unnest(${rows.map(({ id }) => id)}::uuid[]) with ordinality as x (id, place)
    where t.workspace_id = ${workspaceId} and t.id = x.id`;
}

async function countAnew(tx: Transaction, workspaceId: string): Promise<void> {
  let counts = new Map<string, number>();
  for await (const found of tx`select terms from search where workspace_id = ${workspaceId}`.cursor(BATCH))
    counts = rowsOf(TermsRow, found).reduce(recounted, counts);
  await tx`delete from term where workspace_id = ${workspaceId}`;
  await tx`insert into term (workspace_id, term, reports) select ${workspaceId}::uuid, x.term, x.reports
    from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::bigint[]) as x (term, reports)`;
}

/** Whoever else writes to this workspace, the indexer as well, is done before or waits. */
async function remove(tx: Transaction, entry: RecordsToDelete): Promise<'deleted' | 'changed'> {
  const { workspaceId, reportIds, deletion } = entry;
  const seq = await takeSeq(tx, workspaceId, 1 + reportIds.length);
  await lockNews(tx, [workspaceId]);
  if (!asSaid(await traces(tx, entry), deletion.counts)) return 'changed';
  await dropRankingPage(tx, workspaceId);
  const held = await tx`select problem_id as id from report where workspace_id = ${workspaceId}
      and id = any(${[...reportIds]}::uuid[]) and problem_id is not null
    union select id from problem where workspace_id = ${workspaceId} and report_id = any(${[...reportIds]}::uuid[])`;
  const problems = rowsOf(IdRow, held);
  const { id, kind, counts, by, at } = deletion;
  await tx`insert into deletion (workspace_id, id, seq, kind, counts, by_id, deleted_at)
    values (${workspaceId}, ${id}, ${seq + 1}, ${kind}, ${JSON.stringify(counts)}, ${by}, ${at})`;
  await tx`insert into deleted_report (workspace_id, id, deletion_id, creator_id, seq, deleted_at)
    select r.workspace_id, r.id, ${id}::uuid, r.creator_id, ${seq + 1}::bigint + x.place, ${at}::timestamptz
    from report r join unnest(${[...reportIds]}::uuid[]) with ordinality as x (id, place) on x.id = r.id
    where r.workspace_id = ${workspaceId}`;
  await tx`delete from deal_outcome o where ${outcomes(tx, entry)}`;
  await removeRows(tx, entry);
  await followReports(tx, entry);
  await touch(tx, 'problem', workspaceId, problems);
  await countAnew(tx, workspaceId);
  return 'deleted';
}

const kept = (db: Database, workspaceId: string) => db`select d.id, d.kind, d.counts, m.id as by_id,
    m.name as by_name, d.deleted_at
  from deletion d left join member m on m.workspace_id = d.workspace_id and m.id = d.by_id
  where d.workspace_id = ${workspaceId}`;

export const deletions = (db: Database): DeletionStore => ({
  async markedReports(workspaceId) {
    const found =
      await db`select id, account_keys from report where workspace_id = ${workspaceId} and account_keys <> ''`;
    return rowsOf(MarkedRow, found).map(toMarked);
  },
  async restingReports(workspaceId, ids) {
    const found = await db`select json from report
      where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[]) order by arrived_seq`;
    return rowsOf(JsonRow, found).map(({ json }) => Report.parse(JSON.parse(json)));
  },
  async countTraces(reach) {
    return traces(db, reach);
  },
  async deleteRecords(entry) {
    return transaction(db, (tx) => remove(tx, entry));
  },
  async deletion(workspaceId, id) {
    const found = await db`${kept(db, workspaceId)} and d.id = ${id}`;
    const row = firstOf(DeletionRow, found);
    return row && toDeletion(row);
  },
  async deletions(workspaceId, limit) {
    const found = await db`${kept(db, workspaceId)} order by d.seq desc limit ${limit}`;
    return rowsOf(DeletionRow, found).map(toDeletion);
  },
  async deletedSince(workspaceId, after) {
    const found = await db`select exists (select 1 from deleted_report
      where workspace_id = ${workspaceId} and seq > ${after}) as there`;
    return firstOf(ExistsRow, found)?.there ?? false;
  },
});
