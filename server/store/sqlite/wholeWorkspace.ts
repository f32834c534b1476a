import { AnyRow, exported, selectOf } from '../exportRows.ts';
import type { WholeWorkspaceStore } from '../wholeWorkspace.ts';
import { TOLD_TABLES, WORKSPACE_TABLES } from '../workspaceTables.ts';
import type { Database } from './database.ts';

const WORDS = 'delete from search_words where rowid in (select number from search where workspace_id = ?)';

/** All or nothing, and the freed pages are overwritten, so that a copy of the file tells nothing of it. */
function deleteAll(db: Database, workspaceId: string): boolean {
  db.exec('pragma secure_delete = on');
  try {
    const gone = db.transaction(() => {
      db.run(WORDS, workspaceId);
      const counts = WORKSPACE_TABLES.toReversed().map(({ name, workspace }) =>
        db.run(`delete from ${name} where ${workspace} = ?`, workspaceId),
      );
      // Deleted words rest in the index until its parts are merged.
      db.exec(`insert into search_words (search_words) values ('optimize')`);
      return (counts.at(-1) ?? 0) > 0;
    });
    db.exec('pragma wal_checkpoint(truncate)');
    return gone;
  } finally {
    db.exec('pragma secure_delete = off');
  }
}

export const wholeWorkspace = (db: Database): WholeWorkspaceStore => ({
  async *exportWorkspace(workspaceId) {
    const moment = db.snapshot();
    try {
      for (const table of TOLD_TABLES)
        for (const row of moment.each(AnyRow, selectOf(table, '?'), workspaceId)) yield exported(table, row);
    } finally {
      moment.close();
    }
  },
  async deleteWorkspace(workspaceId) {
    return deleteAll(db, workspaceId);
  },
});
