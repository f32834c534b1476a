import { crmId } from '../../problems/ranking/crmDeal.ts';
import { dealIdOf, newOutcomes, OutcomeRow, toKeptOutcome } from '../outcomeRows.ts';
import type { OutcomeStore, OutcomesToStore } from '../outcomes.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';

const SAID = `select o.deal_id, o.json, m.id as by_id, m.name as by_name, o.changed_at
  from deal_outcome o join member m on m.workspace_id = o.workspace_id and m.id = o.changed_by
  where o.workspace_id = ?`;
const HOLDS = `o.seq = (select max(seq) from deal_outcome n
  where n.workspace_id = o.workspace_id and n.deal_id = o.deal_id)`;
const ADD = `insert into deal_outcome (workspace_id, deal_id, seq, json, changed_by, changed_at)
  values (?, ?, ?, ?, ?, ?)`;

function storeOutcomes(db: Database, { workspaceId, outcomes, by, at }: OutcomesToStore) {
  const deals = new Set(outcomes.map(dealIdOf));
  const held = [...deals].flatMap((id) =>
    db.all(OutcomeRow, `${SAID} and o.deal_id = ? and ${HOLDS}`, workspaceId, id),
  );
  const { rows, results } = newOutcomes(outcomes, held);
  // Only what is new raises the counter: the same import again works nothing out anew.
  let seq = rows.length > 0 ? takeSeq(db, workspaceId, rows.length) : 0;
  for (const { dealId, json } of rows) db.run(ADD, workspaceId, dealId, (seq += 1), json, by, at);
  return results;
}

export const outcomes = (db: Database): OutcomeStore => ({
  async storeOutcomes(entry) {
    return db.transaction(() => storeOutcomes(db, entry));
  },
  async outcomesSince(workspaceId, after) {
    return db
      .all(OutcomeRow, `${SAID} and o.seq > ? and ${HOLDS} order by o.seq`, workspaceId, after)
      .map(toKeptOutcome);
  },
  async outcomesSaid(workspaceId, opportunityId, limit) {
    const found =
      opportunityId === null
        ? db.all(OutcomeRow, `${SAID} order by o.seq desc limit ?`, workspaceId, limit)
        : db.all(
            OutcomeRow,
            `${SAID} and o.deal_id = ? order by o.seq desc limit ?`,
            workspaceId,
            crmId(opportunityId),
            limit,
          );
    return found.map(toKeptOutcome);
  },
});
