import { ImportRow, ImportStepRow, NewerRow, toImports, UndoneRow } from '../outcomeRows.ts';
import type { ImportToUndo, OutcomeStore } from '../outcomes.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

type Imports = Pick<OutcomeStore, 'outcomeImports' | 'undoOutcomeImport' | 'redoOutcomeImport'>;

/** Gives its place in the workspace's counter. */
async function note(tx: Transaction, kind: 'undone' | 'redone', { workspaceId, id, by, at }: ImportToUndo) {
  const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
  await tx`insert into outcome_import_step (workspace_id, import_id, seq, kind, by_id, at)
    values (${workspaceId}, ${id}, ${seq}, ${kind}, ${by}, ${at})`;
  return seq;
}

async function made(tx: Transaction, { workspaceId, id }: ImportToUndo) {
  await takeSeq(tx, workspaceId, 0); // in line with those who say something, before anything is read
  const found = await tx`select undone_at from outcome_import where workspace_id = ${workspaceId} and id = ${id}`;
  return firstOf(UndoneRow, found);
}

/** Imports of outcomes: the list, and what is undone and brought back. */
export const outcomeImports = (db: Database): Imports => ({
  async outcomeImports(workspaceId, limit) {
    const found = await db`select i.id, i.name, i.made_at, i.undone_by, i.undone_at, m.id as by_id, m.name as by_name,
        u.name as undone_name, (select count(distinct o.deal_id) from deal_outcome o
          where o.workspace_id = i.workspace_id and o.import_id = i.id) as deals
      from outcome_import i
      join member m on m.workspace_id = i.workspace_id and m.id = i.made_by
      left join member u on u.workspace_id = i.workspace_id and u.id = i.undone_by
      where i.workspace_id = ${workspaceId} order by i.made_at desc, i.id desc limit ${limit}`;
    const rows = rowsOf(ImportRow, found);
    const steps = await db`select s.import_id, s.kind, s.at, m.id as by_id, m.name as by_name
      from outcome_import_step s join member m on m.workspace_id = s.workspace_id and m.id = s.by_id
      where s.workspace_id = ${workspaceId} and s.import_id = any(${rows.map(({ id }) => id)}::uuid[]) order by s.seq`;
    return toImports(rows, rowsOf(ImportStepRow, steps));
  },
  async undoOutcomeImport(entry) {
    const { workspaceId, id, by, at } = entry;
    return transaction(db, async (tx) => {
      const found = await made(tx, entry);
      if (!found) return 'no-import';
      if (found.undone_at) return 'undone';
      const seq = await note(tx, 'undone', entry);
      await tx`update outcome_import set undone_by = ${by}, undone_at = ${at}, undone_seq = ${seq}
        where workspace_id = ${workspaceId} and id = ${id}`;
      return 'done';
    });
  },
  async redoOutcomeImport(entry) {
    const { workspaceId, id } = entry;
    return transaction(db, async (tx) => {
      const found = await made(tx, entry);
      if (!found) return 'no-import';
      if (!found.undone_at) return 'in-force';
      await note(tx, 'redone', entry);
      await tx`update outcome_import set undone_by = null, undone_at = null, undone_seq = null
        where workspace_id = ${workspaceId} and id = ${id}`;
      const newer = await tx`select count(*)::int as newer from (select deal_id, max(seq) as seq from deal_outcome
          where workspace_id = ${workspaceId} and import_id = ${id} group by deal_id) own
        where exists (select 1 from deal_outcome n
          left join outcome_import u on u.workspace_id = n.workspace_id and u.id = n.import_id
          where n.workspace_id = ${workspaceId} and n.deal_id = own.deal_id and n.seq > own.seq
            and u.undone_seq is null)`;
      return { newer: firstOf(NewerRow, newer)?.newer ?? 0 };
    });
  },
});
