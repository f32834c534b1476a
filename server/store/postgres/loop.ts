import { weekIndex } from '../../problems/health/week.ts';
import type { LoopStore } from '../loop.ts';
import { AgesRow, ArrivalRow, daysSince, LoopRow, OpenRow, toAges, toLoopItem, toWeeks, WeekRow } from '../loopRows.ts';
import { CountRow } from '../problemRows.ts';
import type { Database } from './database.ts';
import { listed, overdue, week } from './loopLists.ts';
import { firstOf, rowsOf } from './rows.ts';

function ages(db: Database, workspaceId: string, at: string) {
  const { days7, days30, days90 } = daysSince(at);
  const younger = (day: string) => db`coalesce(sum(reports) filter (where day >= ${day}::date), 0)::bigint`;
  return db`select ${younger(days7)} as days7, ${younger(days30)} as days30, ${younger(days90)} as days90,
    coalesce(sum(reports), 0)::bigint as every from loop_waiting where workspace_id = ${workspaceId}`;
}

const weeks = (
  db: Database,
  workspaceId: string,
  since: number,
) => db`select week, waits::text as waits from loop_answer
  where workspace_id = ${workspaceId} and week >= ${since}`;

export const loop = (db: Database): LoopStore => ({
  async loopCounts({ workspaceId, at, since }) {
    const open = firstOf(OpenRow, await db`select unseen, unowned from loop_open where workspace_id = ${workspaceId}`);
    const due = firstOf(CountRow, await db`select count(*) as count ${overdue(db, workspaceId, at)}`);
    return {
      ages: toAges(firstOf(AgesRow, await ages(db, workspaceId, at))),
      unseen: open?.unseen ?? 0,
      overdue: due?.count ?? 0,
      unowned: open?.unowned ?? 0,
      weeks: toWeeks(rowsOf(WeekRow, await weeks(db, workspaceId, weekIndex(since)))),
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
