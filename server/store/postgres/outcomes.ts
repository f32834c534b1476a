import { crmId } from '../../problems/ranking/crmDeal.ts';
import { dealIdOf, newOutcomes, OutcomeRow, toKeptOutcome } from '../outcomeRows.ts';
import type { OutcomeStore, OutcomesToStore } from '../outcomes.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { rowsOf } from './rows.ts';

const said = (db: Database | Transaction) => db`select o.deal_id, o.json, m.id as by_id, m.name as by_name, o.changed_at
  from deal_outcome o join member m on m.workspace_id = o.workspace_id and m.id = o.changed_by`;
const holds = (db: Database | Transaction) => db`o.seq = (select max(seq) from deal_outcome n
  where n.workspace_id = o.workspace_id and n.deal_id = o.deal_id)`;

async function storeOutcomes(tx: Transaction, { workspaceId, outcomes, by, at }: OutcomesToStore) {
  await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
  const deals = [...new Set(outcomes.map(dealIdOf))];
  const held = await tx`${said(tx)} where o.workspace_id = ${workspaceId}
    and o.deal_id = any(${deals}::text[]) and ${holds(tx)}`;
  const { rows, results } = newOutcomes(outcomes, rowsOf(OutcomeRow, held));
  if (rows.length === 0) return results;
  const seq = await takeSeq(tx, workspaceId, rows.length);
  await tx`insert into deal_outcome (workspace_id, deal_id, seq, json, changed_by, changed_at)
    select ${workspaceId}, deal_id, ${seq}::bigint + place, json, ${by}, ${at}
    from unnest(${rows.map(({ dealId }) => dealId)}::text[], ${rows.map(({ json }) => json)}::text[])
      with ordinality as sent (deal_id, json, place)`;
  return results;
}

export const outcomes = (db: Database): OutcomeStore => ({
  async storeOutcomes(entry) {
    return transaction(db, async (tx) => storeOutcomes(tx, entry));
  },
  async outcomesSince(workspaceId, after) {
    const found = await db`${said(db)} where o.workspace_id = ${workspaceId} and o.seq > ${after} and ${holds(db)}
      order by o.seq`;
    return rowsOf(OutcomeRow, found).map(toKeptOutcome);
  },
  async outcomesSaid(workspaceId, opportunityId, limit) {
    const one = opportunityId === null ? db`` : db`and o.deal_id = ${crmId(opportunityId)}`;
    const found = await db`${said(db)} where o.workspace_id = ${workspaceId} ${one} order by o.seq desc limit ${limit}`;
    return rowsOf(OutcomeRow, found).map(toKeptOutcome);
  },
});
