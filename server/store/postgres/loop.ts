import type { Age } from '../../../utils/record/loopHealth.ts';
import { boundsOf } from '../../problems/health/ages.ts';
import type { LoopStore, LoopWanted } from '../loop.ts';
import { AgesRow, ArrivalRow, LoopRow, toAges, toLoopItem, WaitRow } from '../loopRows.ts';
import { CountRow } from '../problemRows.ts';
import type { Database } from './database.ts';
import { isOpen, listed, overdue, unowned, week } from './loopLists.ts';
import { firstOf, rowsOf } from './rows.ts';

/** Ages are counted of all reports in an index of times, less the answered ones: mostly far fewer than those that wait. */
async function ages(db: Database, { workspaceId, at }: LoopWanted) {
  const younger = (age: Age) => {
    const after = boundsOf(age, at).after ?? at;
    return db`(select count(*) from report where workspace_id = ${workspaceId} and received_at > ${after})
      - count(*) filter (where r.received_at > ${after})`;
  };
  const found = await db`select ${younger('under7')} as days7, ${younger('under30')} as days30,
      ${younger('under90')} as days90,
      (select count(*) from report where workspace_id = ${workspaceId}) - count(*) as every
    from problem p join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id and not ${isOpen(db)}
    join report r on r.workspace_id = p.workspace_id and r.problem_id = p.id where p.workspace_id = ${workspaceId}`;
  return toAges(firstOf(AgesRow, found));
}

const unseen = (db: Database, workspaceId: string) => db`select count(*) as count from report r
  join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
  join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id and not ${isOpen(db)}
  where r.workspace_id = ${workspaceId} and r.seen_decision_id is distinct from d.id`;

const waits = (db: Database, { workspaceId, since }: LoopWanted) => db`with first as (
    select d.workspace_id, d.problem_id, min(d.decided_at) as decided_at from decision d
    where d.workspace_id = ${workspaceId} and not ${isOpen(db)} group by d.workspace_id, d.problem_id),
  answered as (select r.received_at, greatest(r.received_at, first.decided_at) as answered_at from first
    join problem p on p.workspace_id = first.workspace_id and p.id = first.problem_id
    join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id and not ${isOpen(db)}
    join report r on r.workspace_id = p.workspace_id and r.problem_id = p.id)
  select ${week(db, db`answered_at`)} as week,
    (answered_at at time zone 'UTC')::date - (received_at at time zone 'UTC')::date as days, count(*) as reports
  from answered where answered_at >= ${since}::date::timestamp at time zone 'UTC' group by 1, 2`;

const count = async (found: PromiseLike<Iterable<unknown>>): Promise<number> =>
  firstOf(CountRow, await found)?.count ?? 0;

export const loop = (db: Database): LoopStore => ({
  async loopCounts(wanted) {
    const { workspaceId, at } = wanted;
    return {
      ages: await ages(db, wanted),
      unseen: await count(unseen(db, workspaceId)),
      overdue: await count(db`select count(*) as count ${overdue(db, workspaceId, at)}`),
      unowned: await count(db`select count(*) as count ${unowned(db, workspaceId)}`),
      waits: rowsOf(WaitRow, await waits(db, wanted)),
    };
  },
  async loopList(wanted) {
    return rowsOf(LoopRow, await listed(db, wanted)).map((row) => toLoopItem(row, wanted.list, wanted.at));
  },
  async arrivals(workspaceId, problemId, since) {
    const found = await db`select ${week(db, db`received_at`)} as week, count(*) as reports from report
      where workspace_id = ${workspaceId} and problem_id = ${problemId}
        and received_at >= ${since}::date::timestamp at time zone 'UTC' group by 1 order by 1`;
    return rowsOf(ArrivalRow, found);
  },
});
