import * as z from 'zod/mini';
import { ExistsRow } from '../deletionRows.ts';
import type { Database } from './database.ts';

/** Above so many words a beginning is asked for as it is. */
const BEGUN_MAX = 64;
const BEGUN = 'select word from word where word >= ? and word < ? order by word limit ?';
const UNMARKED = `select exists (select 1 from report
  where workspace_id = ? and creator_id = ? and indexed_revision < 0) as there`;
const WordRow = z.object({ word: z.string() });

/**
 * The newest hits of a question, as a table of `report_id` and `arrived_seq`. FTS5 walks its row numbers backwards and stops
 * at the limit; they were given in the order of indexing, which is that of arrival but for the neighbours of one batch of
 * the indexer. Values: the question, the workspace, the member or null, the place before which they arrived, the limit.
 */
export const NEWEST_HITS = `select s.report_id, s.arrived_seq, s.problem_id
  from search_words cross join search s indexed by search_hit on s.number = search_words.rowid
  where search_words match ? and s.workspace_id = ? and s.creator_id = coalesce(?, s.creator_id) and s.arrived_seq < ?
  order by search_words.rowid desc limit ?`;
/** Hits looked at beyond those wanted, so that the order within a batch of the indexer is put right. */
export const HITS_MORE = 400;

/**
 * What stands for a member among the words of their reports. No report and no question can hold it: theirs are letters
 * and digits only (`utils/likeness/foldedWords.ts`), and this begins with a sign for private use.
 */
export const memberMark = (memberId: string): string => `\u{E000}${memberId.replaceAll('-', '')}`;

/** Words, and marks, are safe to quote: none holds a quote. */
const quoted = (word: string): string => `"${word}"`;

/** What begins with this word, as FTS5 has the hits soonest. */
function begun(db: Database, beginning: string): string {
  const found = db.all(WordRow, BEGUN, beginning, `${beginning}\u{10FFFF}`, BEGUN_MAX + 1);
  if (found.length === 0 || found.length > BEGUN_MAX) return `${quoted(beginning)}*`;
  return `(${found.map(({ word }) => quoted(word)).join(' OR ')})`;
}

/** Whether all reports of a member were indexed since their marks stand in the index. */
const isMarked = (db: Database, workspaceId: string, memberId: string): boolean =>
  db.one(ExistsRow, UNMARKED, workspaceId, memberId)?.there !== true;

/** The question for all of these words, the last one as a beginning; `memberId`: only in that member's reports. */
export function ftsQuery(db: Database, workspaceId: string, words: readonly string[], memberId: string | null): string {
  const parts = words.map((word, place) => (place === words.length - 1 ? begun(db, word) : quoted(word)));
  const mark = memberId !== null && isMarked(db, workspaceId, memberId) ? [quoted(memberMark(memberId))] : [];
  return [...parts, ...mark].join(' AND ');
}
