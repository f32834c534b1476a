import { crmId } from '../../problems/ranking/crmDeal.ts';
import { DealRow, dealIdOf, HeldRow, newOutcomes, OutcomeRow, toKeptOutcome, UndoneRow } from '../outcomeRows.ts';
import type { OutcomeStore, OutcomesToStore } from '../outcomes.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';
import { MADE, outcomeImports } from './outcomeImports.ts';

const SAID = `select o.deal_id, o.json, m.id as by_id, m.name as by_name, o.changed_at, o.import_id, i.undone_at
  from deal_outcome o join member m on m.workspace_id = o.workspace_id and m.id = o.changed_by
  left join outcome_import i on i.workspace_id = o.workspace_id and i.id = o.import_id
  where o.workspace_id = ?`;
const LAST = `(select max(n.seq) from deal_outcome n
  left join outcome_import u on u.workspace_id = n.workspace_id and u.id = n.import_id
  where n.workspace_id = o.workspace_id and n.deal_id = o.deal_id and u.undone_seq is null)`;
const HOLDS = `o.seq = ${LAST}`;
const HELD = `select o.deal_id, o.json, o.import_id, o.seq = (select max(n.seq) from deal_outcome n
    where n.workspace_id = o.workspace_id and n.deal_id = o.deal_id) as newest
  from deal_outcome o where o.workspace_id = ? and o.deal_id = ? and ${HOLDS}`;
const EVER = 'select deal_id from deal_outcome where workspace_id = ? and deal_id = ? limit 1';
/** `cross join`, and `+` below: lest SQLite walk everything said instead of the little that is new. */
const TOUCHED = `select deal_id from deal_outcome where workspace_id = ? and seq > ?
  union select d.deal_id from outcome_import_step t cross join deal_outcome d
    on d.workspace_id = t.workspace_id and d.import_id = t.import_id
    where t.workspace_id = ? and t.seq > ?`;
const GONE = `select distinct o.deal_id from deal_outcome o
  where o.workspace_id = ? and o.deal_id in (${TOUCHED}) and ${LAST} is null order by o.deal_id`;
const ADD = `insert into deal_outcome (workspace_id, deal_id, seq, json, changed_by, changed_at, import_id)
  values (?, ?, ?, ?, ?, ?, ?)`;
const MAKE = `insert into outcome_import (workspace_id, id, name, made_by, made_at) values (?, ?, ?, ?, ?)
  on conflict do nothing`;

function storeOutcomes(db: Database, entry: OutcomesToStore) {
  const { workspaceId, outcomes, source, by, at } = entry;
  if (source) {
    db.run(MAKE, workspaceId, source.id, source.name, by, at);
    if (db.one(UndoneRow, MADE, workspaceId, source.id)?.undone_at) return 'undone';
  }
  const deals = new Set(outcomes.map(dealIdOf));
  const held = [...deals].flatMap((id) => db.all(HeldRow, HELD, workspaceId, id));
  const ever = [...deals].flatMap((id) => db.all(DealRow, EVER, workspaceId, id));
  const importId = source?.id ?? null;
  const { rows, results } = newOutcomes(entry, held, ever);
  // Only what is new raises the counter: the same import again works nothing out anew.
  let seq = rows.length > 0 ? takeSeq(db, workspaceId, rows.length) : 0;
  for (const { dealId, json } of rows) db.run(ADD, workspaceId, dealId, (seq += 1), json, by, at, importId);
  return results;
}

export const outcomes = (db: Database): OutcomeStore => ({
  ...outcomeImports(db),
  async storeOutcomes(entry) {
    return db.transaction(() => storeOutcomes(db, entry));
  },
  async outcomesSince(workspaceId, after) {
    const touched = [workspaceId, after, workspaceId, after];
    return {
      holding: db
        .all(OutcomeRow, `${SAID} and o.deal_id in (${TOUCHED}) and ${HOLDS} order by +o.seq`, workspaceId, ...touched)
        .map(toKeptOutcome),
      gone: db.all(DealRow, GONE, workspaceId, ...touched).map((row) => row.deal_id),
    };
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
