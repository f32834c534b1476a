import type { PendingQuery, Row } from 'postgres';
import { boundsOf } from '../../problems/health/ages.ts';
import { FIRST_MONDAY } from '../../problems/health/week.ts';
import type { LoopListWanted } from '../loop.ts';
import type { Database } from './database.ts';

type Part = PendingQuery<Row[]>;

/** A decision that answers nobody: it was withdrawn, or its reports carry on elsewhere. */
export const isOpen = (db: Database): Part => db`(d.status in ('open', 'duplicate'))`;

export const week = (db: Database, instant: Part): Part =>
  db`((${instant} at time zone 'UTC')::date - ${FIRST_MONDAY}::date) / 7`;

export const overdue = (db: Database, workspaceId: string, at: string): Part => db`from problem p
  join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  join member m on m.workspace_id = d.workspace_id and m.id = d.decided_by
  where p.workspace_id = ${workspaceId} and p.canonical_id is null and not p.withdrawn and d.status = 'deferred'
    and d.review_at < ${at.slice(0, 10)}::date`;

/** What is done or declined needs nobody any more. */
export const unowned = (db: Database, workspaceId: string): Part => db`from problem p
  left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ${workspaceId} and p.canonical_id is null and not p.withdrawn and p.owner_id is null
    and (d.status is null or d.status not in ('completed', 'declined', 'duplicate'))`;

const day = (db: Database, on: string): Part => db`(${on}::date::timestamp at time zone 'UTC')`;

function unanswered(db: Database, { workspaceId, age, at }: LoopListWanted): Part {
  const bounds = age && boundsOf(age, at);
  // Looked up for each report in the order of the ids: joined, PostgreSQL would sort all of them for one page.
  return db`select r.id as report_id, r.problem_id, r.json, m.name as who, r.received_at as since, null as until
    from report r join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
    where r.workspace_id = ${workspaceId} and not exists (select 1 from problem p
      where p.workspace_id = r.workspace_id and p.id = r.problem_id and p.answered_at is not null)
    ${bounds?.from ? db`and r.received_at >= ${day(db, bounds.from)}` : db``}
    ${bounds?.before ? db`and r.received_at < ${day(db, bounds.before)}` : db``}`;
}

/** Reports with who wrote them, on problems that are answered. */
const answeredOnes = (db: Database): Part => db`from report r
  join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
  join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id and p.answered_at is not null`;

function answered(db: Database, { workspaceId, since, until }: LoopListWanted): Part {
  const first = db`greatest(r.received_at, p.answered_at)`;
  return db`select r.id as report_id, r.problem_id, r.json, m.name as who, r.received_at as since, ${first} as until
    ${answeredOnes(db)} where r.workspace_id = ${workspaceId} and ${first} >= ${day(db, since)}
    ${until ? db`and ${first} < ${day(db, until)}` : db``}`;
}

function rows(db: Database, wanted: LoopListWanted): Part {
  const { workspaceId, at } = wanted;
  switch (wanted.list) {
    case 'unanswered':
      return unanswered(db, wanted);
    case 'unseen':
      return db`select r.id as report_id, r.problem_id, r.json, m.name as who, d.decided_at as since, null as until
        ${answeredOnes(db)} join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
        where r.workspace_id = ${workspaceId} and r.seen_decision_id is distinct from d.id`;
    case 'answered':
      return answered(db, wanted);
    case 'overdue':
      return db`select null as report_id, p.id as problem_id, p.json, m.name as who, d.review_at::text as since,
          null as until ${overdue(db, workspaceId, at)}`;
    case 'unowned':
      return db`select null as report_id, p.id as problem_id, p.json, null as who, p.created_at as since, null as until
        ${unowned(db, workspaceId)}`;
  }
}

/** A page of a list, by the ids of what it is about. */
export function listed(db: Database, wanted: LoopListWanted): Part {
  const isProblems = wanted.list === 'overdue' || wanted.list === 'unowned';
  const id = isProblems ? db`p.id` : db`r.id`;
  return db`${rows(db, wanted)} ${wanted.after ? db`and ${id} > ${wanted.after}::uuid` : db``}
    order by ${id} limit ${wanted.limit}`;
}
