import { ImportRow, ImportStepRow, NewerRow, toImports, UndoneRow } from '../outcomeRows.ts';
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
const STEPS = `select s.import_id, s.kind, s.at, m.id as by_id, m.name as by_name from outcome_import_step s
  join member m on m.workspace_id = s.workspace_id and m.id = s.by_id
  where s.workspace_id = ? and s.import_id in (select value from json_each(?)) order by s.seq`;
const UNDO = `update outcome_import set undone_by = ?, undone_at = ?, undone_seq = ? where workspace_id = ? and id = ?`;
const REDO = `update outcome_import set undone_by = null, undone_at = null, undone_seq = null
  where workspace_id = ? and id = ?`;
const STEP = `insert into outcome_import_step (workspace_id, import_id, seq, kind, by_id, at) values (?, ?, ?, ?, ?, ?)`;
const NEWER = `select count(*) as newer from (select deal_id, max(seq) as seq from deal_outcome
    where workspace_id = ?1 and import_id = ?2 group by deal_id) own
  where exists (select 1 from deal_outcome n
    left join outcome_import u on u.workspace_id = n.workspace_id and u.id = n.import_id
    where n.workspace_id = ?1 and n.deal_id = own.deal_id and n.seq > own.seq and u.undone_seq is null)`;

export const MADE = 'select undone_at from outcome_import where workspace_id = ? and id = ?';

type Imports = Pick<OutcomeStore, 'outcomeImports' | 'undoOutcomeImport' | 'redoOutcomeImport'>;

/** Imports of outcomes: the list, and what is undone and brought back. */
export const outcomeImports = (db: Database): Imports => ({
  async outcomeImports(workspaceId, limit) {
    const rows = db.all(ImportRow, LIST, workspaceId, limit);
    return toImports(rows, db.all(ImportStepRow, STEPS, workspaceId, JSON.stringify(rows.map(({ id }) => id))));
  },
  async undoOutcomeImport({ workspaceId, id, by, at }) {
    return db.transaction(() => {
      const found = db.one(UndoneRow, MADE, workspaceId, id);
      if (!found) return 'no-import';
      if (found.undone_at) return 'undone';
      const seq = takeSeq(db, workspaceId, 1) + 1;
      db.run(UNDO, by, at, seq, workspaceId, id);
      db.run(STEP, workspaceId, id, seq, 'undone', by, at);
      return 'done';
    });
  },
  async redoOutcomeImport({ workspaceId, id, by, at }) {
    return db.transaction(() => {
      const found = db.one(UndoneRow, MADE, workspaceId, id);
      if (!found) return 'no-import';
      if (!found.undone_at) return 'in-force';
      db.run(REDO, workspaceId, id);
      db.run(STEP, workspaceId, id, takeSeq(db, workspaceId, 1) + 1, 'redone', by, at);
      return { newer: db.one(NewerRow, NEWER, workspaceId, id)?.newer ?? 0 };
    });
  },
});
