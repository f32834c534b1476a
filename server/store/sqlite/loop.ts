import { boundsOf } from '../../problems/health/ages.ts';
import { FIRST_MONDAY } from '../../problems/health/week.ts';
import type { LoopStore } from '../loop.ts';
import { AgesRow, ArrivalRow, LoopRow, toLoopItem, WaitRow } from '../loopRows.ts';
import { CountRow } from '../problemRows.ts';
import type { Database } from './database.ts';
import { LISTS, narrowed, OPEN, OVERDUE, UNOWNED } from './loopLists.ts';

const week = (instant: string) => `cast((julianday(date(${instant})) - julianday('${FIRST_MONDAY}')) / 7 as integer)`;
/** From the problems to their reports, so that each is counted in the index of one problem. */
const AGES = `with waits as (
    select r.received_at from report r where r.workspace_id = ?1 and r.problem_id is null
    union all select r.received_at from problem p
      left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
      cross join report r on r.workspace_id = p.workspace_id and r.problem_id = p.id
      where p.workspace_id = ?1 and (d.status is null or d.status in ${OPEN}))
  select count(*) filter (where received_at > ?2) as under7,
    count(*) filter (where received_at <= ?2 and received_at > ?3) as under30,
    count(*) filter (where received_at <= ?3 and received_at > ?4) as under90,
    count(*) filter (where received_at <= ?4) as older from waits`;
const UNSEEN = `select count(*) as count from problem p
  join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id and d.status not in ${OPEN}
  cross join report r on r.workspace_id = p.workspace_id and r.problem_id = p.id and r.seen_decision_id is not d.id
  where p.workspace_id = ?`;
const WAITS = `with first as materialized (select p.workspace_id, p.id, (select min(f.decided_at) from decision f
      where f.workspace_id = p.workspace_id and f.problem_id = p.id and f.status not in ${OPEN}) as decided_at
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
      ages: ages ?? { under7: 0, under30: 0, under90: 0, older: 0 },
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
