import type { SQLInputValue } from 'node:sqlite';
import type * as z from 'zod/mini';
import { ArrivalOnRow, toArrival, CountRow, NamedRow, ProblemRow, TallyRow, toSummaries } from '../problemRows.ts';
import type { ProblemStore } from '../problems.ts';
import { statementOf } from '../rows.ts';
import type { Database } from './database.ts';
import { ftsQuery, NEWEST_HITS } from './hits.ts';

const PROBLEM = `select p.id, p.json, p.created_at, p.changed_seq, p.canonical_id, d.json as decision_json
  from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ? and p.withdrawn = 0`;
const TALLY = `select problem_id, account_keys, count(*) as reports from report
  where workspace_id = ? and problem_id = ? group by account_keys`;
const DUPLICATES = `select id, json from problem indexed by problem_by_canonical
  where workspace_id = ? and canonical_id = ? and withdrawn = 0 order by id`;
/** Problems of the newest reports that hold the words: `cross join` keeps SQLite from walking all reports instead. */
const BY_REPORT = `p.id in (select hit.problem_id from (${NEWEST_HITS}) as hit where hit.problem_id is not null)`;
const HITS_MAX = 1_000;
/** The problems of a page: out of the index alone, but for their status. */
const LISTED = `select p.id from problem p indexed by problem_by_change
  where p.workspace_id = ? and p.canonical_id is null and p.withdrawn = 0`;
const STATUS = `coalesce((select d.status from problem o join decision d
  on d.workspace_id = o.workspace_id and d.id = o.decision_id
  where o.workspace_id = p.workspace_id and o.id = p.id), 'open')`;
/** As the index has them; the rows of the page are sorted, lest SQLite walk all problems for them. */
const IN_ORDER = 'order by p.changed_seq desc, p.id desc';
const SORTED = 'order by +p.changed_seq desc, p.id desc';
const ARRIVALS = `select received_at, account_keys from report
  where workspace_id = ? and problem_id = ? and received_at >= ?`;
const WAITING = 'select count(*) as count from report where workspace_id = ? and problem_id is null';

type Row = z.infer<typeof ProblemRow>;

function summaries(db: Database, workspaceId: string, rows: Row[]) {
  const tallies = rows.flatMap(({ id }) => db.all(TallyRow, TALLY, workspaceId, id));
  return toSummaries(rows, tallies);
}

export const problems = (db: Database): Omit<ProblemStore, 'operate' | 'undo' | 'operationsOn' | 'operationsWith'> => ({
  async readProblems(workspaceId, ids) {
    const rows = ids.flatMap((id) => db.all(ProblemRow, `${PROBLEM} and p.id = ?`, workspaceId, id));
    return summaries(db, workspaceId, rows);
  },
  async listProblems({ workspaceId, before, limit, words, status }) {
    const where: [sql: string, ...values: SQLInputValue[]][] = [];
    if (before) where.push(['(p.changed_seq, p.id) < (?, ?)', before.seq, before.id]);
    if (words.length > 0) {
      const said = words.map(() => 'instr(p.words, ?) > 0').join(' and ');
      const values = words.map((word) => ` ${word}`);
      const hits = [ftsQuery(db, workspaceId, words, null), workspaceId, null, Number.MAX_SAFE_INTEGER, HITS_MAX];
      where.push([`((${said}) or ${BY_REPORT})`, ...values, ...hits]);
    }
    if (status) where.push([`${STATUS} = ?`, status]);
    const page = [LISTED, ...where.map(([part]) => part)].join(' and ');
    const values = where.flatMap(([, ...rest]) => rest);
    const sql = `${PROBLEM} and p.id in (${page} ${IN_ORDER} limit ?) ${SORTED}`;
    const rows = db.all(ProblemRow, sql, workspaceId, workspaceId, ...values, limit);
    const told = summaries(db, workspaceId, rows);
    return rows.flatMap((row, place) => (told[place] ? [{ seq: row.changed_seq, problem: told[place] }] : []));
  },
  async arrivalsOn(workspaceId, problemId, since) {
    return db.all(ArrivalOnRow, ARRIVALS, workspaceId, problemId, since).map(toArrival);
  },
  async duplicatesOf(workspaceId, problemId) {
    const rows = db.all(NamedRow, DUPLICATES, workspaceId, problemId);
    return rows.map(({ id, json }) => ({ id, statement: statementOf(json) }));
  },
  async countWaiting(workspaceId) {
    return db.one(CountRow, WAITING, workspaceId)?.count ?? 0;
  },
});
