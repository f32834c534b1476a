import { AnyRow, exported, selectOf } from '../exportRows.ts';
import type { WholeWorkspaceStore } from '../wholeWorkspace.ts';
import { TOLD_TABLES, WORKSPACE_TABLES } from '../workspaceTables.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database } from './database.ts';
import { rowsOf } from './rows.ts';

/** Rows that are fetched at once. */
const BATCH = 500;

export const wholeWorkspace = (db: Database): WholeWorkspaceStore => ({
  async *exportWorkspace(workspaceId) {
    const tx = await db.reserve();
    try {
      await tx`begin isolation level repeatable read read only`;
      for (const table of TOLD_TABLES)
        for await (const found of tx.unsafe(selectOf(table, '$1'), [workspaceId]).cursor(BATCH))
          for (const row of rowsOf(AnyRow, found)) yield exported(table, row);
    } finally {
      // A lost connection has nothing to roll back, and the pool has it back already.
      await tx`rollback`.then(
        () => tx.release(),
        () => undefined,
      );
    }
  },
  async deleteWorkspace(workspaceId) {
    return transaction(db, async (tx) => {
      const [there] = await tx`select 1 from workspace where id = ${workspaceId}`;
      if (!there) return false;
      await takeSeq(tx, workspaceId, 0); // whoever else writes to this workspace is done before, or finds nothing after
      for (const { name, workspace } of WORKSPACE_TABLES.toReversed())
        await tx`delete from ${tx(name)} where ${tx(workspace)} = ${workspaceId}`;
      return true;
    });
  },
});
