import type { ParameterOrJSON } from 'postgres';
import type { ListWanted } from '../reports.ts';
import { IdRow } from '../problemRows.ts';
import type { Database } from './database.ts';
import { rowsOf } from './rows.ts';

/** Newest hits that problems are found by. */
const HITS_MAX = 1_000;
/** In order of arrival and not ranked, so that a broad word costs no more than a page. */
const NEWEST = `select s.report_id as id from search s
  where s.workspace_id = $1::uuid and s.words @@ $2::text::tsquery
    and ($3::uuid is null or s.creator_id = $3::uuid) and ($4::bigint is null or s.arrived_seq < $4::bigint)
  order by s.arrived_seq desc limit $5::bigint`;
/** Narrowed to the newest hits before any report is read. */
const PROBLEMS = `select distinct r.problem_id as id from report r
  where r.workspace_id = $1::uuid and r.problem_id is not null and r.id in (${NEWEST})`;

/** Words are letters and digits only, so that quoting them is safe; the last one matches as a beginning. */
export const tsQuery = (words: string[]): string =>
  words.map((word, place) => `'${word}'${place === words.length - 1 ? ':*' : ''}`).join(' & ');

/**
 * Asks what depends on how common words are. Not as a prepared statement: after five times PostgreSQL would keep a plan
 * that was made for no words in particular, which reads the whole index for an everyday word or every report for a rare one.
 */
export const askAnew = (db: Database, sql: string, values: ParameterOrJSON<number>[]) => db.unsafe(sql, values);

/** The newest reports that hold all the words, and no more of them than are wanted. */
export async function newestHits(db: Database, { workspaceId, creatorId, before, limit, words }: ListWanted) {
  const found = await askAnew(db, NEWEST, [workspaceId, tsQuery(words), creatorId, before, limit]);
  return rowsOf(IdRow, found).map(({ id }) => id);
}

/** Problems of the newest reports that hold all the words. */
export async function problemsOfHits(db: Database, workspaceId: string, words: string[]): Promise<string[]> {
  const found = await askAnew(db, PROBLEMS, [workspaceId, tsQuery(words), null, null, HITS_MAX]);
  return rowsOf(IdRow, found).map(({ id }) => id);
}
