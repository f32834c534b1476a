import { crmId } from '../../problems/ranking/crmDeal.ts';
import { DealRow, dealIdOf, HeldRow, newOutcomes, OutcomeRow, toKeptOutcome, UndoneRow } from '../outcomeRows.ts';
import type { OutcomeStore, OutcomesToStore } from '../outcomes.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { outcomeImports } from './outcomeImports.ts';
import { firstOf, rowsOf } from './rows.ts';

const said = (db: Database | Transaction) => db`select o.deal_id, o.json, m.id as by_id, m.name as by_name,
    o.changed_at, o.import_id, i.undone_at
  from deal_outcome o join member m on m.workspace_id = o.workspace_id and m.id = o.changed_by
  left join outcome_import i on i.workspace_id = o.workspace_id and i.id = o.import_id`;
const last = (db: Database | Transaction) => db`(select max(n.seq) from deal_outcome n
  left join outcome_import u on u.workspace_id = n.workspace_id and u.id = n.import_id
  where n.workspace_id = o.workspace_id and n.deal_id = o.deal_id and u.undone_seq is null)`;
const touched = (db: Database, workspaceId: string, after: number) => db`
  select deal_id from deal_outcome where workspace_id = ${workspaceId} and seq > ${after}
  union select d.deal_id from deal_outcome d
    join outcome_import_step t on t.workspace_id = d.workspace_id and t.import_id = d.import_id
    where d.workspace_id = ${workspaceId} and t.seq > ${after}`;

async function storeOutcomes(tx: Transaction, entry: OutcomesToStore) {
  const { workspaceId, outcomes, source, by, at } = entry;
  await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
  if (source) {
    await tx`insert into outcome_import (workspace_id, id, name, made_by, made_at)
      values (${workspaceId}, ${source.id}, ${source.name}, ${by}, ${at}) on conflict do nothing`;
    const made = await tx`select undone_at from outcome_import
      where workspace_id = ${workspaceId} and id = ${source.id}`;
    if (firstOf(UndoneRow, made)?.undone_at) return 'undone' as const;
  }
  const deals = [...new Set(outcomes.map(dealIdOf))];
  const held = await tx`select o.deal_id, o.json, o.import_id, o.seq = (select max(n.seq) from deal_outcome n
      where n.workspace_id = o.workspace_id and n.deal_id = o.deal_id) as newest
    from deal_outcome o where o.workspace_id = ${workspaceId} and o.deal_id = any(${deals}::text[]) and o.seq = ${last(tx)}`;
  const ever = await tx`select distinct deal_id from deal_outcome
    where workspace_id = ${workspaceId} and deal_id = any(${deals}::text[])`;
  const importId = source?.id ?? null;
  const { rows, results } = newOutcomes(entry, rowsOf(HeldRow, held), rowsOf(DealRow, ever));
  if (rows.length === 0) return results;
  const seq = await takeSeq(tx, workspaceId, rows.length);
  await tx`insert into deal_outcome (workspace_id, deal_id, seq, json, changed_by, changed_at, import_id)
    select ${workspaceId}, deal_id, ${seq}::bigint + place, json, ${by}, ${at}, ${importId}::uuid
    from unnest(${rows.map(({ dealId }) => dealId)}::text[], ${rows.map(({ json }) => json)}::text[])
      with ordinality as sent (deal_id, json, place)`;
  return results;
}

export const outcomes = (db: Database): OutcomeStore => ({
  ...outcomeImports(db),
  async storeOutcomes(entry) {
    return transaction(db, async (tx) => storeOutcomes(tx, entry));
  },
  async outcomesSince(workspaceId, after) {
    const holding = await db`${said(db)} where o.workspace_id = ${workspaceId}
      and o.deal_id in (${touched(db, workspaceId, after)}) and o.seq = ${last(db)} order by o.seq`;
    const gone = await db`select distinct o.deal_id from deal_outcome o where o.workspace_id = ${workspaceId}
      and o.deal_id in (${touched(db, workspaceId, after)}) and ${last(db)} is null order by o.deal_id`;
    return {
      holding: rowsOf(OutcomeRow, holding).map(toKeptOutcome),
      gone: rowsOf(DealRow, gone).map((row) => row.deal_id),
    };
  },
  async outcomesSaid(workspaceId, opportunityId, limit) {
    const one = opportunityId === null ? db`` : db`and o.deal_id = ${crmId(opportunityId)}`;
    const found = await db`${said(db)} where o.workspace_id = ${workspaceId} ${one} order by o.seq desc limit ${limit}`;
    return rowsOf(OutcomeRow, found).map(toKeptOutcome);
  },
});
