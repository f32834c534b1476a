import * as z from 'zod/mini';
import type { IndexEntry, SearchStore } from '../search.ts';
import { toUnindexed, UnindexedRow } from '../rows.ts';
import { type Fresh, lockNews, tell } from './accounts.ts';
import { transaction, type Database } from './database.ts';
import { rowsOf } from './rows.ts';

/** Words are letters and digits only, so that quoting them is safe; the last one matches as a beginning. */
export const tsQuery = (words: string[]): string =>
  words.map((word, place) => `'${word}'${place === words.length - 1 ? ':*' : ''}`).join(' & ');

/** Already folded words as a tsvector, past PostgreSQL's own parser and dictionaries, which differ by locale. */
const tsVector = (words: string[]): string => words.map((word) => `'${word}'`).join(' ');

const DoneRow = z.object({ workspace_id: z.string(), report_id: z.string(), arrived_seq: z.number() });

/** The entries that were written: not those that came late. */
function freshOf(entries: readonly IndexEntry[], done: readonly z.infer<typeof DoneRow>[]): Fresh[] {
  const seqs = new Map(done.map((row) => [`${row.workspace_id} ${row.report_id}`, row.arrived_seq]));
  return entries.flatMap((entry) => {
    const seq = seqs.get(`${entry.workspaceId} ${entry.id}`);
    return seq === undefined ? [] : [{ ...entry, seq }];
  });
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
      const done = await tx`with entry as (
          select * from unnest(${entries.map((e) => e.workspaceId)}::uuid[], ${entries.map((e) => e.id)}::uuid[],
            ${entries.map((e) => e.revision)}::bigint[], ${entries.map((e) => tsVector(e.words))}::text[])
            as x (workspace_id, id, revision, words)
        ), fresh as (
          update report r set indexed_revision = e.revision from entry e
          where r.workspace_id = e.workspace_id and r.id = e.id
            and r.revision >= e.revision and r.indexed_revision < e.revision
          returning r.workspace_id, r.id, r.creator_id, r.arrived_seq
        )
        insert into search (workspace_id, report_id, creator_id, arrived_seq, words)
        select f.workspace_id, f.id, f.creator_id, f.arrived_seq, e.words::tsvector from entry e
        join fresh f on f.workspace_id = e.workspace_id and f.id = e.id
        on conflict (workspace_id, report_id) do update set words = excluded.words
        returning workspace_id, report_id, arrived_seq`;
      await tell(tx, freshOf(entries, rowsOf(DoneRow, done)));
    });
  },
});
