import { FIRST_MONDAY, weekIndex } from '../../problems/health/week.ts';
import type { LoopStore } from '../loop.ts';
import { AgesRow, ArrivalRow, daysSince, LoopRow, OpenRow, toAges, toLoopItem, toWeeks, WeekRow } from '../loopRows.ts';
import { CountRow } from '../problemRows.ts';
import type { Database } from './database.ts';
import { listed, OVERDUE } from './loopLists.ts';

const younger = (than: string): string => `coalesce(sum(reports) filter (where day >= ${than}), 0)`;
const AGES = `select ${younger('?2')} as days7, ${younger('?3')} as days30, ${younger('?4')} as days90,
  coalesce(sum(reports), 0) as every from loop_waiting where workspace_id = ?1`;
const STANDING = 'select unseen, unowned from loop_open where workspace_id = ?';
const WEEKS = 'select week, waits from loop_answer where workspace_id = ? and week >= ?';
const week = (instant: string) => `cast((julianday(date(${instant})) - julianday('${FIRST_MONDAY}')) / 7 as integer)`;
const ARRIVALS = `select ${week('received_at')} as week, count(*) as reports from report
  where workspace_id = ? and problem_id = ? and received_at >= ? group by 1 order by 1`;

export const loop = (db: Database): LoopStore => ({
  async loopCounts({ workspaceId, at, since }) {
    const { days7, days30, days90 } = daysSince(at);
    const { unseen, unowned } = db.one(OpenRow, STANDING, workspaceId) ?? { unseen: 0, unowned: 0 };
    return {
      ages: toAges(db.one(AgesRow, AGES, workspaceId, days7, days30, days90)),
      unseen,
      overdue: db.one(CountRow, `select count(*) as count ${OVERDUE}`, workspaceId, at.slice(0, 10))?.count ?? 0,
      unowned,
      weeks: toWeeks(db.all(WeekRow, WEEKS, workspaceId, weekIndex(since))),
    };
  },
  async loopList(wanted) {
    const { sql, values } = listed(wanted);
    return db.all(LoopRow, sql, ...values).map((row) => toLoopItem(row, wanted.list, wanted.at));
  },
  async arrivals(workspaceId, problemId, since) {
    return db.all(ArrivalRow, ARRIVALS, workspaceId, problemId, since);
  },
});
