import * as z from 'zod/mini';
import { toUnindexed, UnindexedRow } from '../rows.ts';
import type { IndexEntry, SearchStore } from '../search.ts';
import type { Database } from './database.ts';

const UNINDEXED = `select workspace_id, id, revision, json from report where indexed_revision < revision
  order by workspace_id, id limit ?`;
const NUMBER = `insert into search (workspace_id, report_id, creator_id, arrived_seq)
  select workspace_id, id, creator_id, arrived_seq from report where workspace_id = ? and id = ?
  on conflict (workspace_id, report_id) do update set report_id = excluded.report_id returning number`;
const DONE = `update report set indexed_revision = ?
  where workspace_id = ? and id = ? and revision >= ? and indexed_revision < ?`;
const NumberRow = z.object({ number: z.number() });

/** Words are letters and digits only, so that quoting them is safe; the last one matches as a beginning. */
export const ftsQuery = (words: string[]): string =>
  words.map((word, place) => `"${word}"${place === words.length - 1 ? '*' : ''}`).join(' AND ');

function write(db: Database, { workspaceId, id, revision, words }: IndexEntry): void {
  const fresh = db.run(DONE, revision, workspaceId, id, revision, revision) > 0;
  const row = fresh && db.one(NumberRow, NUMBER, workspaceId, id);
  if (!row) return;
  db.run('delete from search_words where rowid = ?', row.number);
  db.run('insert into search_words (rowid, words) values (?, ?)', row.number, words.join(' '));
}

export const search = (db: Database): SearchStore => ({
  async unindexed(limit) {
    return db.all(UnindexedRow, UNINDEXED, limit).map(toUnindexed);
  },
  async writeIndex(entries) {
    db.transaction(() => entries.forEach((entry) => write(db, entry)));
  },
});
