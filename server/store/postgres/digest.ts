import type { PendingQuery, Row } from 'postgres';
import type { DigestStore, WeekWanted } from '../digest.ts';
import { ArrivalRow, AskedRow, DecidedRow, toArrival, toAskedInWeek, toDecided, toMade } from '../digestRows.ts';
import { CountRow, NamedRow } from '../problemRows.ts';
import { ReceivedRow, toReceived } from '../rows.ts';
import type { Database } from './database.ts';
import { received } from './reports.ts';
import { firstOf, rowsOf } from './rows.ts';

type Part = PendingQuery<Row[]>;

const within = (db: Database, instant: Part, { from, until }: WeekWanted): Part =>
  db`(${instant} >= ${from} and ${instant} < ${until})`;
const onlyIf = (db: Database, memberId: string | null, how: (memberId: string) => Part): Part =>
  memberId === null ? db`` : db`and ${how(memberId)}`;
const isOn = (db: Database) => (memberId: string) =>
  db`exists (select 1 from report mine
  where mine.workspace_id = p.workspace_id and mine.problem_id = p.id and mine.creator_id = ${memberId})`;

/** Reports that a problem, merged since, was decided with: they carried on by the merge in force, and stand elsewhere now. */
const carried = (db: Database): Part => db`from operation_cell c
  join operation o on o.workspace_id = c.workspace_id and o.id = c.operation_id and o.kind = 'merge'
    and o.other_id = p.id and o.undone_at is null
  cross join lateral jsonb_array_elements(o.steps::jsonb) as s (step)
  cross join lateral jsonb_array_elements_text(s.step -> 'ids') as i (id)
  join report r on r.workspace_id = c.workspace_id and r.id = i.id::uuid
  where p.canonical_id is not null and c.workspace_id = p.workspace_id and c.cell = 'c:' || p.id::text
    and s.step ->> 'set' = 'reports'`;
const wasOn = (db: Database) => (memberId: string) =>
  db`(${isOn(db)(memberId)} or exists (select 1 ${carried(db)} and r.creator_id = ${memberId}))`;
/** Taken back by undoing its merge: what was decided before holds again. */
const isUndone = (db: Database, decision: Part): Part => db`exists (select 1 from operation u
  where u.workspace_id = ${decision}.workspace_id and u.id = ${decision}.id and u.undone_at is not null)`;

/** A later word of the same week takes the place of an earlier one. */
const decided = (db: Database, wanted: WeekWanted & { completed: boolean }): Part => db`from decision d
  join problem p on p.workspace_id = d.workspace_id and p.id = d.problem_id
  where d.workspace_id = ${wanted.workspaceId} and ${within(db, db`d.decided_at`, wanted)}
    and (d.status = 'completed') = ${wanted.completed}
    and not exists (select 1 from decision l where l.workspace_id = d.workspace_id and l.problem_id = d.problem_id
      and l.seq > d.seq and l.decided_at < ${wanted.until} and not ${isUndone(db, db`l`)})
    and not ${isUndone(db, db`d`)}
    ${onlyIf(db, wanted.memberId, wasOn(db))}`;
const reached = (db: Database): Part => db`select count(distinct t.creator_id) from (
    select r.creator_id, r.seen_decision_id from report r
      where r.workspace_id = p.workspace_id and r.problem_id = p.id
    union all select r.creator_id, r.seen_decision_id ${carried(db)}) as t`;

const asked = (db: Database, wanted: WeekWanted): Part => db`from question q
  join report r on r.workspace_id = q.workspace_id and r.id = q.report_id
  join member m on m.workspace_id = q.workspace_id and m.id = q.member_id
  join member a on a.workspace_id = q.workspace_id and a.id = q.asked_by
  left join question_answer n on n.workspace_id = q.workspace_id and n.id = q.answer_id
  where q.workspace_id = ${wanted.workspaceId} and q.withdrawn_at is null
    and (${within(db, db`q.asked_at`, wanted)} or ${within(db, db`n.received_at`, wanted)})
    ${onlyIf(db, wanted.memberId, (id) => db`q.member_id = ${id}`)}`;

export const digest = (db: Database): DigestStore => {
  const count = async (from: Part): Promise<number> =>
    firstOf(CountRow, await db`select count(*) as count ${from}`)?.count ?? 0;
  return {
    async weekReports(wanted) {
      const own = onlyIf(db, wanted.memberId, (id) => db`r.creator_id = ${id}`);
      const where = db`and ${within(db, db`r.received_at`, wanted)} ${own}`;
      const found = await db`${received(db, wanted.workspaceId)} ${where}
        order by r.received_at desc, r.arrived_seq desc limit ${wanted.limit}`;
      const total = await count(db`from report r where r.workspace_id = ${wanted.workspaceId} ${where}`);
      return { total, rows: rowsOf(ReceivedRow, found).map(toReceived) };
    },
    async weekProblems(wanted) {
      const made = db`from problem p where p.workspace_id = ${wanted.workspaceId}
        and ${within(db, db`p.created_at`, wanted)} and p.canonical_id is null and not p.withdrawn`;
      const found = await db`select p.id, p.json ${made} order by p.id desc limit ${wanted.limit}`;
      return { total: await count(made), rows: rowsOf(NamedRow, found).map(toMade) };
    },
    async weekArrivals({ workspaceId, memberId, before, from, until }) {
      const others = onlyIf(db, memberId, (id) => db`r.creator_id <> ${id} and ${isOn(db)(id)}`);
      const found = await db`select p.id as problem_id, p.created_at as made_at, r.account_keys,
          (r.received_at >= ${from})::int as this_week, count(*) as reports
        from report r join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
        where r.workspace_id = ${workspaceId} and r.received_at >= ${before} and r.received_at < ${until} ${others}
        group by 1, 2, 3, 4`;
      return rowsOf(ArrivalRow, found).map(toArrival);
    },
    async weekNewestOn(wanted, problemIds) {
      const others = onlyIf(db, wanted.memberId, (id) => db`r.creator_id <> ${id}`);
      const found = await db`select newest.* from unnest(${problemIds}::uuid[]) with ordinality as wanted (id, place)
        cross join lateral (${received(db, wanted.workspaceId)} and r.problem_id = wanted.id
          and ${within(db, db`r.received_at`, wanted)} ${others}
          order by r.received_at desc, r.arrived_seq desc limit 1) as newest order by wanted.place`;
      return rowsOf(ReceivedRow, found).map(toReceived);
    },
    async weekDecisions(wanted) {
      const found = await db`select p.id as problem_id, p.json as problem_json, d.json as decision_json,
          coalesce(p.canonical_id, p.id) as carried_by,
          (${reached(db)}) as sellers, (${reached(db)} where t.seen_decision_id = d.id) as seen
        ${decided(db, wanted)} order by d.decided_at desc, d.seq desc limit ${wanted.limit}`;
      return { total: await count(decided(db, wanted)), rows: rowsOf(DecidedRow, found).map(toDecided) };
    },
    async weekQuestions(wanted) {
      const found = await db`select q.report_id, r.json as report_json, q.json, a.name as asked_by, m.name as asked,
        n.json as answer_json ${asked(db, wanted)} order by q.changed_seq desc limit ${wanted.limit}`;
      return { total: await count(asked(db, wanted)), rows: rowsOf(AskedRow, found).map(toAskedInWeek) };
    },
  };
};
