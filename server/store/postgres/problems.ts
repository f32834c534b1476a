import type * as z from 'zod/mini';
import { ArrivalOnRow, toArrival, CountRow, NamedRow, ProblemRow, TallyRow, toSummaries } from '../problemRows.ts';
import type { ProblemStore } from '../problems.ts';
import { statementOf } from '../rows.ts';
import type { Database } from './database.ts';
import { problemsOfHits } from './hits.ts';
import { firstOf, rowsOf } from './rows.ts';

type Row = z.infer<typeof ProblemRow>;

const problem = (db: Database, workspaceId: string) => db`select p.id, p.json, p.created_at, p.changed_seq,
    p.canonical_id, d.json as decision_json
  from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ${workspaceId} and not p.withdrawn`;

/** Problems whose statement holds the words, or on which reports do. */
const said = (db: Database, words: string[], hits: string[]) =>
  db`and (p.words like all(${words.map((word) => `% ${word}%`)}::text[]) or p.id in (select unnest(${hits}::uuid[])))`;

async function summaries(db: Database, workspaceId: string, rows: Row[]) {
  const ids = rows.map(({ id }) => id);
  const tallies = await db`select problem_id, account_keys, count(*) as reports from report
    where workspace_id = ${workspaceId} and problem_id = any(${ids}::uuid[]) group by problem_id, account_keys`;
  return toSummaries(rows, rowsOf(TallyRow, tallies));
}

export const problems = (db: Database): Omit<ProblemStore, 'operate' | 'undo' | 'operationsOn' | 'operationsWith'> => ({
  async readProblems(workspaceId, ids) {
    const found = await db`${problem(db, workspaceId)} and p.id = any(${ids}::uuid[])`;
    return summaries(db, workspaceId, rowsOf(ProblemRow, found));
  },
  async listProblems(wanted) {
    const { workspaceId, before, limit, words, status } = wanted;
    const hits = words.length === 0 ? null : await problemsOfHits(db, workspaceId, words);
    const rows = rowsOf(
      ProblemRow,
      await db`${problem(db, workspaceId)} and p.canonical_id is null
        ${before ? db`and (p.changed_seq, p.id) < (${before.seq}, ${before.id}::uuid)` : db``}
        ${status ? db`and coalesce(d.status, 'open') = ${status}` : db``} ${hits ? said(db, words, hits) : db``}
        order by p.changed_seq desc, p.id desc limit ${limit}`,
    );
    const told = await summaries(db, workspaceId, rows);
    return rows.flatMap((row, place) => (told[place] ? [{ seq: row.changed_seq, problem: told[place] }] : []));
  },
  async arrivalsOn(workspaceId, problemId, since) {
    const found = await db`select received_at, account_keys from report
      where workspace_id = ${workspaceId} and problem_id = ${problemId} and received_at >= ${since}`;
    return rowsOf(ArrivalOnRow, found).map(toArrival);
  },
  async duplicatesOf(workspaceId, problemId) {
    const found = await db`select id, json from problem
      where workspace_id = ${workspaceId} and canonical_id = ${problemId} and not withdrawn order by id`;
    return rowsOf(NamedRow, found).map(({ id, json }) => ({ id, statement: statementOf(json) }));
  },
  async countWaiting(workspaceId) {
    const found = await db`select count(*) as count from report
      where workspace_id = ${workspaceId} and problem_id is null`;
    return firstOf(CountRow, found)?.count ?? 0;
  },
});
