import * as z from 'zod/mini';
import { toUnindexed, UnindexedRow } from '../rows.ts';
import type { IndexEntry, SearchStore } from '../search.ts';
import { tell } from './accounts.ts';
import type { Database } from './database.ts';
import { newVersion } from './news.ts';

const UNINDEXED = `select workspace_id, id, revision, json from report where indexed_revision < revision
  order by workspace_id, id limit ?`;
const NUMBER = `insert into search (workspace_id, report_id, creator_id, arrived_seq)
  select workspace_id, id, creator_id, arrived_seq from report where workspace_id = ? and id = ?
  on conflict (workspace_id, report_id) do update set report_id = excluded.report_id returning number, arrived_seq`;
const DONE = `update report set indexed_revision = ?
  where workspace_id = ? and id = ? and revision >= ? and indexed_revision < ?`;
const NumberRow = z.object({ number: z.number(), arrived_seq: z.number() });

/** Words are letters and digits only, so that quoting them is safe; the last one matches as a beginning. */
export const ftsQuery = (words: string[]): string =>
  words.map((word, place) => `"${word}"${place === words.length - 1 ? '*' : ''}`).join(' AND ');

/** True when the workspace's accounts are others now. */
function write(db: Database, entry: IndexEntry): boolean {
  const { workspaceId, id, revision, words } = entry;
  const fresh = db.run(DONE, revision, workspaceId, id, revision, revision) > 0;
  const row = fresh && db.one(NumberRow, NUMBER, workspaceId, id);
  if (!row) return false;
  db.run('delete from search_words where rowid = ?', row.number);
  db.run('insert into search_words (rowid, words) values (?, ?)', row.number, words.join(' '));
  return tell(db, entry, row.arrived_seq);
}

export const search = (db: Database): SearchStore => ({
  async unindexed(limit) {
    return db.all(UnindexedRow, UNINDEXED, limit).map(toUnindexed);
  },
  async writeIndex(entries) {
    db.transaction(() => {
      const changed = entries.filter((entry) => write(db, entry)).map(({ workspaceId }) => workspaceId);
      for (const workspaceId of new Set(changed)) newVersion(db, workspaceId);
    });
  },
});
