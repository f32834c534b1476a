import { toWaits, WaitRow } from '../loopRows.ts';
import type { MineStore } from '../mine.ts';
import { MonthRow, OwnProblemRow, StatusRow, toOwnProblem } from '../mineRows.ts';
import type { Database } from './database.ts';
import { OPEN } from './loopLists.ts';

const DECIDED = `left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id`;
const MONTHS = `select strftime('%Y-%m', r.received_at) as month, d.status, count(*) as count
  from report r indexed by report_by_member
  left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id ${DECIDED}
  where r.workspace_id = ? and r.creator_id = ? group by 1, 2`;
/** Everything that is asked of a report stands in this index: reading the rows themselves takes ten times as long. */
const OWN = `with mine as materialized (select problem_id, received_at from report indexed by report_by_member
    where workspace_id = ?1 and creator_id = ?2 and problem_id is not null),
  own as materialized (select problem_id, count(*) as reports from mine group by problem_id)`;
const ON = `from own cross join problem p on p.workspace_id = ?1 and p.id = own.problem_id ${DECIDED}`;
const STATUSES = `${OWN} select d.status, count(*) as count ${ON} group by 1`;
const SHOWN = `${OWN} select p.id as problem_id, p.json as problem_json, d.json as decision_json, own.reports ${ON}
  order by d.status is not null and d.status not in ${OPEN} desc, d.decided_at desc, p.id desc limit ?3`;
/** As loop health counts them, for one member: from the arrival to the first answer. */
const WAITS = `${OWN}, answered as (select mine.received_at, max(mine.received_at, p.answered_at) as answered_at
    from own cross join problem p on p.workspace_id = ?1 and p.id = own.problem_id and p.answered_at is not null
    join mine on mine.problem_id = p.id)
  select cast(julianday(date(answered_at)) - julianday(date(received_at)) as integer) as days, count(*) as reports
  from answered where answered_at >= ?3 group by 1`;

export const mine = (db: Database): MineStore => ({
  async ownCounts({ workspaceId, memberId, since, limit }) {
    return {
      reports: db.all(MonthRow, MONTHS, workspaceId, memberId),
      problems: db.all(StatusRow, STATUSES, workspaceId, memberId),
      shown: db.all(OwnProblemRow, SHOWN, workspaceId, memberId, limit).map(toOwnProblem),
      waits: toWaits(db.all(WaitRow, WAITS, workspaceId, memberId, since)),
    };
  },
});
