import type { PendingQuery, Row } from 'postgres';
import { toWaits, WaitRow } from '../loopRows.ts';
import type { MineStore, MineWanted } from '../mine.ts';
import { MonthRow, OwnProblemRow, StatusRow, toOwnProblem } from '../mineRows.ts';
import type { Database } from './database.ts';
import { isOpen } from './loopLists.ts';
import { rowsOf } from './rows.ts';

type Part = PendingQuery<Row[]>;

const decided = (db: Database): Part =>
  db`left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id`;
const own = (db: Database, { workspaceId, memberId }: MineWanted): Part => db`with mine as materialized (
    select problem_id, received_at from report
    where workspace_id = ${workspaceId} and creator_id = ${memberId} and problem_id is not null),
  own as materialized (select problem_id, count(*)::int as reports from mine group by problem_id)`;
const on = (db: Database, { workspaceId }: MineWanted): Part => db`from own
  join problem p on p.workspace_id = ${workspaceId} and p.id = own.problem_id ${decided(db)}`;

const months = (db: Database, { workspaceId, memberId }: MineWanted): Part => db`select
    to_char(r.received_at at time zone 'UTC', 'YYYY-MM') as month, d.status, count(*) as count from report r
  left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id ${decided(db)}
  where r.workspace_id = ${workspaceId} and r.creator_id = ${memberId} group by 1, 2`;

const shown = (db: Database, wanted: MineWanted): Part => db`${own(db, wanted)}
  select p.id as problem_id, p.json as problem_json, d.json as decision_json, own.reports ${on(db, wanted)}
  order by (d.status is not null and not ${isOpen(db)}) desc, d.decided_at desc nulls last, p.id desc
  limit ${wanted.limit}`;

/** As loop health counts them, for one member: from the arrival to the first answer. */
const waits = (db: Database, { workspaceId, memberId, since }: MineWanted): Part => db`with answered as (
    select r.received_at, greatest(r.received_at, p.answered_at) as answered_at from report r
    join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id and p.answered_at is not null
    where r.workspace_id = ${workspaceId} and r.creator_id = ${memberId})
  select (answered_at at time zone 'UTC')::date - (received_at at time zone 'UTC')::date as days, count(*) as reports
  from answered where answered_at >= ${since}::date::timestamp at time zone 'UTC' group by 1`;

export const mine = (db: Database): MineStore => ({
  async ownCounts(wanted) {
    const statuses = await db`${own(db, wanted)} select d.status, count(*) as count ${on(db, wanted)} group by 1`;
    return {
      reports: rowsOf(MonthRow, await months(db, wanted)),
      problems: rowsOf(StatusRow, statuses),
      shown: rowsOf(OwnProblemRow, await shown(db, wanted)).map(toOwnProblem),
      waits: toWaits(rowsOf(WaitRow, await waits(db, wanted))),
    };
  },
});
