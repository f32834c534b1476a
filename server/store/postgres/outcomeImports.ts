import { ImportRow, toImport, UndoneRow } from '../outcomeRows.ts';
import type { OutcomeStore } from '../outcomes.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

/** Imports of outcomes: the list, and what is undone. */
export const outcomeImports = (db: Database): Pick<OutcomeStore, 'outcomeImports' | 'undoOutcomeImport'> => ({
  async outcomeImports(workspaceId, limit) {
    const found = await db`select i.id, i.name, i.made_at, i.undone_by, i.undone_at, m.id as by_id, m.name as by_name,
        u.name as undone_name, (select count(distinct o.deal_id) from deal_outcome o
          where o.workspace_id = i.workspace_id and o.import_id = i.id) as deals
      from outcome_import i
      join member m on m.workspace_id = i.workspace_id and m.id = i.made_by
      left join member u on u.workspace_id = i.workspace_id and u.id = i.undone_by
      where i.workspace_id = ${workspaceId} order by i.made_at desc, i.id desc limit ${limit}`;
    return rowsOf(ImportRow, found).map(toImport);
  },
  async undoOutcomeImport({ workspaceId, id, by, at }) {
    return transaction(db, async (tx) => {
      await takeSeq(tx, workspaceId, 0); // in line with those who say something, before anything is read
      const made = await tx`select undone_at from outcome_import where workspace_id = ${workspaceId} and id = ${id}`;
      const found = firstOf(UndoneRow, made);
      if (!found) return 'no-import';
      if (found.undone_at) return 'undone';
      const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
      await tx`update outcome_import set undone_by = ${by}, undone_at = ${at}, undone_seq = ${seq}
        where workspace_id = ${workspaceId} and id = ${id}`;
      return 'done';
    });
  },
});
