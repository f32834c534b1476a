import * as z from 'zod/mini';
import { countTerms, problemWords } from '../../search/countTerms.ts';
import { problemJson, toUnindexed, toUnindexedProblem, UnindexedProblemRow, UnindexedRow } from '../rows.ts';
import type { IndexEntry, SearchStore } from '../search.ts';
import { type Fresh, lockNews, tell } from './accounts.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { rowsOf } from './rows.ts';

/** Already folded words as a tsvector, past PostgreSQL's own parser and dictionaries, which differ by locale. */
const tsVector = (words: string[]): string => words.map((word) => `'${word}'`).join(' ');

const DoneRow = z.object({ workspace_id: z.string(), id: z.string(), arrived_seq: z.number(), before: z.number() });
/** An entry that was written; `isFirst`: its report was never indexed before. */
type Done = Fresh & { isFirst: boolean };

/** Writes the entries; gives those that were written, not those that came late. */
async function write(tx: Transaction, entries: IndexEntry[]): Promise<Done[]> {
  const found = await tx`with entry as (
      select * from unnest(${entries.map((e) => e.workspaceId)}::uuid[], ${entries.map((e) => e.id)}::uuid[],
        ${entries.map((e) => e.revision)}::bigint[], ${entries.map((e) => tsVector(e.words))}::text[],
        ${entries.map((e) => e.terms)}::text[], ${entries.map((e) => e.accountKeys)}::text[])
        as x (workspace_id, id, revision, words, terms, account_keys)
    ), fresh as (
      update report r set indexed_revision = e.revision, account_keys = e.account_keys
      from entry e join report o on o.workspace_id = e.workspace_id and o.id = e.id
      where r.workspace_id = e.workspace_id and r.id = e.id
        and r.revision >= e.revision and r.indexed_revision < e.revision
      returning r.workspace_id, r.id, r.creator_id, r.arrived_seq, o.indexed_revision as before
    ), written as (
      insert into search (workspace_id, report_id, creator_id, arrived_seq, words, terms)
      select f.workspace_id, f.id, f.creator_id, f.arrived_seq, e.words::tsvector, e.terms from entry e
      join fresh f on f.workspace_id = e.workspace_id and f.id = e.id
      on conflict (workspace_id, report_id) do update set words = excluded.words, terms = excluded.terms
    )
    select workspace_id, id, arrived_seq, before from fresh`;
  const done = new Map(rowsOf(DoneRow, found).map((row) => [`${row.workspace_id} ${row.id}`, row]));
  return entries.flatMap((entry) => {
    const row = done.get(`${entry.workspaceId} ${entry.id}`);
    return row ? [{ ...entry, seq: row.arrived_seq, isFirst: row.before === 0 }] : [];
  });
}

/** What the customers of these reports agreed to talk about, in place of what they had. */
async function agree(tx: Transaction, entries: Done[]): Promise<void> {
  await tx`delete from agreed_topic t
    using unnest(${entries.map((e) => e.workspaceId)}::uuid[], ${entries.map((e) => e.id)}::uuid[]) as x (workspace_id, id)
    where t.workspace_id = x.workspace_id and t.report_id = x.id`;
  const topics = entries.flatMap(({ agreed, ...entry }) => agreed.map((root) => ({ ...entry, root })));
  await tx`insert into agreed_topic (workspace_id, report_id, root, arrived_seq)
    select * from unnest(${topics.map((t) => t.workspaceId)}::uuid[], ${topics.map((t) => t.id)}::uuid[],
      ${topics.map((t) => t.root)}::text[], ${topics.map((t) => t.seq)}::bigint[])`;
}

async function count(tx: Transaction, entries: IndexEntry[]): Promise<void> {
  const counts = countTerms(entries);
  await tx`insert into term (workspace_id, term, reports)
    select * from unnest(${counts.map((c) => c.workspaceId)}::uuid[], ${counts.map((c) => c.term)}::text[],
      ${counts.map((c) => c.reports)}::bigint[])
    on conflict (workspace_id, term) do update set reports = term.reports + excluded.reports`;
}

export const search = (db: Database): SearchStore => ({
  async unindexed(limit) {
    const found = await db`select workspace_id, id, revision, json from report where indexed_revision < revision
      order by workspace_id, id limit ${limit}`;
    return rowsOf(UnindexedRow, found).map(toUnindexed);
  },
  async writeIndex(entries) {
    await transaction(db, async (tx) => {
      await lockNews(
        tx,
        entries.map((e) => e.workspaceId),
      );
      const done = await write(tx, entries);
      await count(
        tx,
        done.filter(({ isFirst }) => isFirst),
      );
      await agree(tx, done);
      await tell(tx, done);
    });
  },
  async unindexedProblems(limit) {
    const found = await db`select workspace_id, id, json from problem where words is null
      order by workspace_id, id limit ${limit}`;
    return rowsOf(UnindexedProblemRow, found).map(toUnindexedProblem);
  },
  async writeProblemIndex(entries) {
    await db`update problem p set words = x.words
      from unnest(${entries.map((e) => e.workspaceId)}::uuid[], ${entries.map((e) => e.id)}::uuid[],
        ${entries.map((e) => problemJson(e.statement))}::text[], ${entries.map((e) => problemWords(e.words))}::text[])
        as x (workspace_id, id, json, words)
      where p.workspace_id = x.workspace_id and p.id = x.id and p.json = x.json`;
  },
});
