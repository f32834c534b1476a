import { AnyRow, exported, selectOf } from '../exportRows.ts';
import type { WholeWorkspaceStore } from '../wholeWorkspace.ts';
import { TOLD_TABLES, WORKSPACE_TABLES } from '../workspaceTables.ts';
import type { Database } from './database.ts';
import { erasing } from './erasing.ts';

const WORDS = 'delete from search_words where rowid in (select number from search where workspace_id = ?)';

function deleteAll(db: Database, workspaceId: string): boolean {
  db.run(WORDS, workspaceId);
  const counts = WORKSPACE_TABLES.toReversed().map(({ name, workspace }) =>
    db.run(`delete from ${name} where ${workspace} = ?`, workspaceId),
  );
  return (counts.at(-1) ?? 0) > 0;
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
    return erasing(db, () => deleteAll(db, workspaceId));
  },
});
