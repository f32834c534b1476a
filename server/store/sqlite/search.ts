import * as z from 'zod/mini';
import { problemJson, toUnindexed, toUnindexedProblem, UnindexedProblemRow, UnindexedRow } from '../rows.ts';
import type { IndexEntry, SearchStore } from '../search.ts';
import { countTerms, problemWords } from '../../search/countTerms.ts';
import { tell } from './accounts.ts';
import type { Database } from './database.ts';
import { memberMark } from './hits.ts';
import { newVersion } from './news.ts';

const UNINDEXED = `select workspace_id, id, revision, json from report where indexed_revision < revision
  order by workspace_id, arrived_seq limit ?`;
const NUMBER = `insert into search (workspace_id, report_id, creator_id, arrived_seq, problem_id, terms)
  select workspace_id, id, creator_id, arrived_seq, problem_id, ? from report where workspace_id = ? and id = ?
  on conflict (workspace_id, report_id) do update set terms = excluded.terms returning number, arrived_seq, creator_id`;
const BEFORE = 'select indexed_revision from report where workspace_id = ? and id = ?';
const DONE = `update report set indexed_revision = ?, account_keys = ?
  where workspace_id = ? and id = ? and revision >= ? and indexed_revision < ?`;
const COUNT = `insert into term (workspace_id, term, reports) values (?, ?, ?)
  on conflict (workspace_id, term) do update set reports = reports + excluded.reports`;
const DISAGREE = 'delete from agreed_topic where workspace_id = ? and report_id = ?';
const AGREE = `insert into agreed_topic (workspace_id, report_id, root, arrived_seq)
  select ?, ?, value, ? from json_each(?)`;
const KNOW = 'insert or ignore into word (word) select value from json_each(?)';
const UNINDEXED_PROBLEMS =
  'select workspace_id, id, json from problem where words is null order by workspace_id, id limit ?';
const PROBLEM_DONE = 'update problem set words = ? where workspace_id = ? and id = ? and json = ?';
const NumberRow = z.object({ number: z.number(), arrived_seq: z.number(), creator_id: z.string() });
const BeforeRow = z.object({ indexed_revision: z.number() });

/** Whether it was written at all, whether the report was never indexed before, and whether the workspace's accounts are others now. */
type Written = { isFresh: boolean; isFirst: boolean; isNews: boolean };

function write(db: Database, entry: IndexEntry): Written {
  const { workspaceId, id, revision, words, terms, accountKeys, agreed } = entry;
  const before = db.one(BeforeRow, BEFORE, workspaceId, id)?.indexed_revision;
  const fresh = db.run(DONE, revision, accountKeys, workspaceId, id, revision, revision) > 0;
  const row = fresh && db.one(NumberRow, NUMBER, terms, workspaceId, id);
  if (!row) return { isFresh: false, isFirst: false, isNews: false };
  db.run('delete from search_words where rowid = ?', row.number);
  db.run(
    'insert into search_words (rowid, words) values (?, ?)',
    row.number,
    [...words, memberMark(row.creator_id)].join(' '),
  );
  db.run(DISAGREE, workspaceId, id);
  db.run(AGREE, workspaceId, id, row.arrived_seq, JSON.stringify(agreed));
  return { isFresh: true, isFirst: before === 0, isNews: tell(db, entry, row.arrived_seq) };
}

export const search = (db: Database): SearchStore => ({
  async unindexed(limit) {
    return db.all(UnindexedRow, UNINDEXED, limit).map(toUnindexed);
  },
  async writeIndex(entries) {
    db.transaction(() => {
      const written = entries.map((entry) => ({ entry, ...write(db, entry) }));
      const words = new Set(written.flatMap(({ entry, isFresh }) => (isFresh ? entry.words : [])));
      db.run(KNOW, JSON.stringify([...words]));
      const first = written.filter(({ isFirst }) => isFirst).map(({ entry }) => entry);
      const changed = written.filter(({ isNews }) => isNews).map(({ entry }) => entry.workspaceId);
      for (const workspaceId of new Set(changed)) newVersion(db, workspaceId);
      for (const { workspaceId, term, reports } of countTerms(first)) db.run(COUNT, workspaceId, term, reports);
    });
  },
  async unindexedProblems(limit) {
    return db.all(UnindexedProblemRow, UNINDEXED_PROBLEMS, limit).map(toUnindexedProblem);
  },
  async writeProblemIndex(entries) {
    db.transaction(() => {
      for (const { workspaceId, id, statement, words } of entries)
        db.run(PROBLEM_DONE, problemWords(words), workspaceId, id, problemJson(statement));
    });
  },
});
