import { ImportRow, toImport, UndoneRow } from '../outcomeRows.ts';
import type { OutcomeStore } from '../outcomes.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';

const LIST = `select i.id, i.name, i.made_at, i.undone_by, i.undone_at, m.id as by_id, m.name as by_name,
    u.name as undone_name, (select count(distinct o.deal_id) from deal_outcome o
      where o.workspace_id = i.workspace_id and o.import_id = i.id) as deals
  from outcome_import i
  join member m on m.workspace_id = i.workspace_id and m.id = i.made_by
  left join member u on u.workspace_id = i.workspace_id and u.id = i.undone_by
  where i.workspace_id = ? order by i.made_at desc, i.id desc limit ?`;
const UNDO = `update outcome_import set undone_by = ?, undone_at = ?, undone_seq = ? where workspace_id = ? and id = ?`;

export const MADE = 'select undone_at from outcome_import where workspace_id = ? and id = ?';

/** Imports of outcomes: the list, and what is undone. */
export const outcomeImports = (db: Database): Pick<OutcomeStore, 'outcomeImports' | 'undoOutcomeImport'> => ({
  async outcomeImports(workspaceId, limit) {
    return db.all(ImportRow, LIST, workspaceId, limit).map(toImport);
  },
  async undoOutcomeImport({ workspaceId, id, by, at }) {
    return db.transaction(() => {
      const found = db.one(UndoneRow, MADE, workspaceId, id);
      if (!found) return 'no-import';
      if (found.undone_at) return 'undone';
      db.run(UNDO, by, at, takeSeq(db, workspaceId, 1) + 1, workspaceId, id);
      return 'done';
    });
  },
});
