import type { PendingQuery, Row } from 'postgres';
import { boundsOf } from '../../problems/health/ages.ts';
import { FIRST_MONDAY } from '../../problems/health/week.ts';
import type { LoopListName } from '../../../utils/record/loopHealth.ts';
import type { LoopListWanted } from '../loop.ts';
import type { Database } from './database.ts';

type Part = PendingQuery<Row[]>;

/** A decision that answers nobody: it was withdrawn, or its reports carry on elsewhere. */
export const isOpen = (db: Database): Part => db`(d.status in ('open', 'duplicate'))`;

export const week = (db: Database, instant: Part): Part =>
  db`((${instant} at time zone 'UTC')::date - ${FIRST_MONDAY}::date) / 7`;

export const overdue = (db: Database, workspaceId: string, at: string): Part => db`from problem p
  join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id and d.problem_id = p.id
  join member m on m.workspace_id = d.workspace_id and m.id = d.decided_by
  where p.workspace_id = ${workspaceId} and p.canonical_id is null and not p.withdrawn and d.status = 'deferred'
    and d.review_at < ${at.slice(0, 10)}::date`;

/** What is done or declined needs nobody any more. */
export const unowned = (db: Database, workspaceId: string): Part => db`from problem p
  left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ${workspaceId} and p.canonical_id is null and not p.withdrawn and p.owner_id is null
    and (d.status is null or d.status not in ('completed', 'declined', 'duplicate'))`;

const day = (db: Database, on: string): Part => db`(${on}::date::timestamp at time zone 'UTC')`;

/** Which reports a list holds, by how they stand in the loop. */
function standing(db: Database, { list, age, at, since, until }: LoopListWanted): Part {
  const bounds = age && boundsOf(age, at);
  switch (list) {
    case 'unseen':
      return db`unseen`;
    case 'answered':
      return db`answered_at is not null and answered_at >= ${day(db, since)}
        ${until ? db`and answered_at < ${day(db, until)}` : db``}`;
    default:
      return db`answered_at is null ${bounds?.from ? db`and received_at >= ${day(db, bounds.from)}` : db``}
        ${bounds?.before ? db`and received_at < ${day(db, bounds.before)}` : db``}`;
  }
}

/** What of a report the days of its list lie between. */
function between(db: Database, list: LoopListName): Part {
  if (list === 'unseen') return db`d.decided_at as since, null as until`;
  return db`r.received_at as since, ${list === 'answered' ? db`l.answered_at` : db`null`} as until`;
}

/** The page is found among the narrow rows first. */
const ofReports = (db: Database, wanted: LoopListWanted): Part => db`
  with l as materialized (select * from loop_place where workspace_id = ${wanted.workspaceId} and ${standing(db, wanted)}
    ${wanted.after ? db`and report_id > ${wanted.after}::uuid` : db``} order by report_id limit ${wanted.limit})
  select r.id as report_id, r.problem_id, r.json, m.name as who, ${between(db, wanted.list)}
  from l join report r on r.workspace_id = l.workspace_id and r.id = l.report_id
  join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
  left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
  left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id order by r.id`;

function ofProblems(db: Database, { list, workspaceId, at, after, limit }: LoopListWanted): Part {
  const found =
    list === 'overdue'
      ? db`m.name as who, d.review_at::text as since, null as until ${overdue(db, workspaceId, at)}`
      : db`null as who, p.created_at as since, null as until ${unowned(db, workspaceId)}`;
  return db`select null as report_id, p.id as problem_id, p.json, ${found}
    ${after ? db`and p.id > ${after}::uuid` : db``} order by p.id limit ${limit}`;
}

/** A page of a list, by the ids of what it is about. */
export const listed = (db: Database, wanted: LoopListWanted): Part =>
  wanted.list === 'overdue' || wanted.list === 'unowned' ? ofProblems(db, wanted) : ofReports(db, wanted);
