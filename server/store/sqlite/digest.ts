import type { SQLInputValue } from 'node:sqlite';
import type { DigestStore, SomeOfWeek, WeekWanted } from '../digest.ts';
import { ArrivalRow, AskedRow, DecidedRow, toArrival, toAskedInWeek, toDecided, toMade } from '../digestRows.ts';
import { CountRow, NamedRow } from '../problemRows.ts';
import { ReceivedRow, toReceived } from '../rows.ts';
import type { Database } from './database.ts';
import { RECEIVED } from './reports.ts';

/** Reports that a problem, merged since, was decided with: they carried on by the merge in force, and stand elsewhere now. */
const CARRIED = `from operation_cell c indexed by operation_by_cell
  cross join operation o on o.workspace_id = c.workspace_id and o.id = c.operation_id and o.kind = 'merge'
    and o.other_id = p.id and o.undone_at is null
  cross join json_each(o.steps) s cross join json_each(s.value, '$.ids') i
  cross join report r on r.workspace_id = c.workspace_id and r.id = i.value
  where p.canonical_id is not null and c.workspace_id = p.workspace_id and c.cell = 'c:' || p.id
    and s.value ->> 'set' = 'reports'`;
/** SQLite has no statistics here: without being told, it would read every report of the workspace for each problem. */
const IS_ON = `(exists (select 1 from report mine indexed by report_by_member
    where mine.workspace_id = p.workspace_id and mine.creator_id = ?6 and mine.problem_id = p.id)
  or exists (select 1 ${CARRIED} and r.creator_id = ?6))`;
const MADE = `from problem p where p.workspace_id = ? and p.created_at >= ? and p.created_at < ?
  and p.canonical_id is null and p.withdrawn = 0`;
const ARRIVALS = `select p.id as problem_id, p.created_at as made_at, r.account_keys, r.received_at >= ?1 as this_week,
  count(*) as reports`;
/** By the days first: two weeks are few reports among years of them. */
const OF_ALL = `${ARRIVALS} from report r indexed by report_by_receipt
  cross join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
  where r.workspace_id = ?2 and r.received_at >= ?3 and r.received_at < ?4 group by 1, 2, 3, 4`;
/** By the member's problems first: what others say of them in two weeks is less than all that is said. */
const OF_OTHERS = `with own as materialized (select distinct problem_id as id from report indexed by report_by_member
    where workspace_id = ?2 and creator_id = ?5 and problem_id is not null)
  ${ARRIVALS} from own cross join problem p on p.workspace_id = ?2 and p.id = own.id
  cross join report r indexed by report_by_wait on r.workspace_id = ?2 and r.problem_id = own.id
  where r.received_at >= ?3 and r.received_at < ?4 and r.creator_id <> ?5 group by 1, 2, 3, 4`;
const NEWEST = `and r.problem_id = ? and r.received_at >= ? and r.received_at < ? and r.creator_id is not ?
  order by r.received_at desc, r.arrived_seq desc limit 1`;
/** Taken back by undoing its merge: what was decided before holds again. */
const isUndone = (decision: string): string => `exists (select 1 from operation u
  where u.workspace_id = ${decision}.workspace_id and u.id = ${decision}.id and u.undone_at is not null)`;
/** A later word of the same week takes the place of an earlier one. */
const DECIDED = `from decision d join problem p on p.workspace_id = d.workspace_id and p.id = d.problem_id
  where d.workspace_id = ? and d.decided_at >= ? and d.decided_at < ? and (d.status = 'completed') = ?
    and not exists (select 1 from decision l where l.workspace_id = d.workspace_id and l.problem_id = d.problem_id
      and l.seq > d.seq and l.decided_at < ? and not ${isUndone('l')})
    and not ${isUndone('d')}`;
const REACHED = `(select count(distinct t.creator_id) from (
    select r.creator_id, r.seen_decision_id from report r indexed by report_by_problem
      where r.workspace_id = p.workspace_id and r.problem_id = p.id
    union all select r.creator_id, r.seen_decision_id ${CARRIED}) as t`;
/** The questions first: few are of the week, and only theirs are the reports to read. */
const ASKED = `from question q
  left join question_answer n on n.workspace_id = q.workspace_id and n.id = q.answer_id
  cross join report r on r.workspace_id = q.workspace_id and r.id = q.report_id
  cross join member m on m.workspace_id = q.workspace_id and m.id = q.member_id
  cross join member a on a.workspace_id = q.workspace_id and a.id = q.asked_by
  where q.workspace_id = ? and q.withdrawn_at is null
    and (q.asked_at >= ? and q.asked_at < ? or n.received_at >= ? and n.received_at < ?)`;

const span = ({ workspaceId, from, until }: WeekWanted): string[] => [workspaceId, from, until];
const narrowed = (sql: string, memberId: string | null, values: SQLInputValue[], how: string) =>
  memberId === null ? { sql, values } : { sql: `${sql} and ${how}`, values: [...values, memberId] };

export const digest = (db: Database): DigestStore => {
  const count = (sql: string, values: SQLInputValue[]): number =>
    db.one(CountRow, `select count(*) as count ${sql}`, ...values)?.count ?? 0;
  return {
    async weekReports(wanted) {
      const where = 'r.received_at >= ? and r.received_at < ?';
      const { sql, values } = narrowed(where, wanted.memberId, span(wanted), 'r.creator_id = ?');
      const order = 'order by r.received_at desc, r.arrived_seq desc limit ?';
      const rows = db.all(ReceivedRow, `${RECEIVED} and ${sql} ${order}`, ...values, wanted.limit);
      return { total: count(`from report r where r.workspace_id = ? and ${sql}`, values), rows: rows.map(toReceived) };
    },
    async weekProblems(wanted) {
      const values = span(wanted);
      const rows = db.all(NamedRow, `select p.id, p.json ${MADE} order by p.id desc limit ?`, ...values, wanted.limit);
      return { total: count(MADE, values), rows: rows.map(toMade) };
    },
    async weekArrivals({ workspaceId, memberId, before, from, until }) {
      const fixed = [from, workspaceId, before, until];
      const rows =
        memberId === null ? db.all(ArrivalRow, OF_ALL, ...fixed) : db.all(ArrivalRow, OF_OTHERS, ...fixed, memberId);
      return rows.map(toArrival);
    },
    async weekNewestOn({ workspaceId, memberId, from, until }, problemIds) {
      const newest = (id: string) =>
        db.one(ReceivedRow, `${RECEIVED} ${NEWEST}`, workspaceId, id, from, until, memberId);
      return problemIds.flatMap((id) => newest(id) ?? []).map(toReceived);
    },
    async weekDecisions({ completed, ...wanted }) {
      const fixed = [...span(wanted), Number(completed), wanted.until];
      const { sql, values } = narrowed(DECIDED, wanted.memberId, fixed, IS_ON);
      const found = `select p.id as problem_id, p.json as problem_json, d.json as decision_json,
        coalesce(p.canonical_id, p.id) as carried_by, ${REACHED}) as sellers,
        ${REACHED} where t.seen_decision_id = d.id) as seen ${sql} order by d.decided_at desc, d.seq desc limit ?`;
      const rows = db.all(DecidedRow, found, ...values, wanted.limit);
      return { total: count(sql, values), rows: rows.map(toDecided) };
    },
    async weekQuestions(wanted: SomeOfWeek) {
      const fixed = [...span(wanted), wanted.from, wanted.until];
      const { sql, values } = narrowed(ASKED, wanted.memberId, fixed, 'q.member_id = ?');
      const found = `select q.report_id, r.json as report_json, q.json, a.name as asked_by, m.name as asked,
        n.json as answer_json ${sql} order by q.changed_seq desc limit ?`;
      const rows = db.all(AskedRow, found, ...values, wanted.limit);
      return { total: count(sql, values), rows: rows.map(toAskedInWeek) };
    },
  };
};
