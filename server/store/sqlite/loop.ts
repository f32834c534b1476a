import { boundsOf } from '../../problems/health/ages.ts';
import { FIRST_MONDAY } from '../../problems/health/week.ts';
import type { LoopStore } from '../loop.ts';
import { AgesRow, ArrivalRow, LoopRow, toAges, toLoopItem, WaitRow } from '../loopRows.ts';
import { CountRow } from '../problemRows.ts';
import type { Database } from './database.ts';
import { ANSWERED_AT, LISTS, narrowed, OPEN, OVERDUE, UNOWNED } from './loopLists.ts';

const week = (instant: string) => `cast((julianday(date(${instant})) - julianday('${FIRST_MONDAY}')) / 7 as integer)`;
/** Ages are counted of all reports in an index of times, less the answered ones: mostly far fewer than those that wait. */
const younger = (than: string): string =>
  `(select count(*) from report where workspace_id = ?1 and received_at > ${than})
    - count(*) filter (where received_at > ${than})`;
const AGES = `with answered as materialized (select r.received_at from problem p
    join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id and d.status not in ${OPEN}
    cross join report r indexed by report_by_wait on r.workspace_id = p.workspace_id and r.problem_id = p.id
    where p.workspace_id = ?1)
  select ${younger('?2')} as days7, ${younger('?3')} as days30, ${younger('?4')} as days90,
    (select count(*) from report where workspace_id = ?1) - count(*) as every from answered`;
const UNSEEN = `select count(*) as count from problem p
  join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id and d.status not in ${OPEN}
  cross join report r on r.workspace_id = p.workspace_id and r.problem_id = p.id and r.seen_decision_id is not d.id
  where p.workspace_id = ?`;
const WAITS = `with first as materialized (select p.workspace_id, p.id, ${ANSWERED_AT} as decided_at
    from problem p join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
      and d.status not in ${OPEN} where p.workspace_id = ?1),
  answered as (select r.received_at, max(r.received_at, first.decided_at) as answered_at from first
    cross join report r on r.workspace_id = first.workspace_id and r.problem_id = first.id)
  select ${week('answered_at')} as week,
    cast(julianday(date(answered_at)) - julianday(date(received_at)) as integer) as days, count(*) as reports
  from answered where answered_at >= ?2 group by 1, 2`;
const ARRIVALS = `select ${week('received_at')} as week, count(*) as reports from report
  where workspace_id = ? and problem_id = ? and received_at >= ? group by 1 order by 1`;

export const loop = (db: Database): LoopStore => ({
  async loopCounts({ workspaceId, at, since }) {
    const [first, second, third] = (['under7', 'under30', 'under90'] as const).map((age) => boundsOf(age, at).after);
    const ages = db.one(AgesRow, AGES, workspaceId, first ?? at, second ?? at, third ?? at);
    const count = (sql: string, ...values: string[]) => db.one(CountRow, sql, workspaceId, ...values)?.count ?? 0;
    return {
      ages: toAges(ages),
      unseen: count(UNSEEN),
      overdue: count(`select count(*) as count ${OVERDUE}`, at.slice(0, 10)),
      unowned: count(`select count(*) as count ${UNOWNED}`),
      waits: db.all(WaitRow, WAITS, workspaceId, since),
    };
  },
  async loopList(wanted) {
    const { list, at, limit } = wanted;
    const [where, values] = narrowed(wanted);
    const sql = `${LISTS[list]} ${where} order by ${list === 'overdue' || list === 'unowned' ? 'p.id' : 'r.id'} limit ?`;
    return db.all(LoopRow, sql, ...values, limit).map((row) => toLoopItem(row, list, at));
  },
  async arrivals(workspaceId, problemId, since) {
    return db.all(ArrivalRow, ARRIVALS, workspaceId, problemId, since);
  },
});
