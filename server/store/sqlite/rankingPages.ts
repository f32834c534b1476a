import { IdRow } from '../problemRows.ts';
import { KeptPageRow, type RankingPageStore, toKeptPage } from '../rankingPages.ts';
import { readSeq } from './counter.ts';
import type { Database } from './database.ts';

const READ = 'select seq, worked_out_at, form, json from ranking_page where workspace_id = ?';
const READ_PLACE = `select p.seq, p.worked_out_at, p.form, o.json from ranking_page p
  join ranking_place o on o.workspace_id = p.workspace_id where p.workspace_id = ? and o.problem_id = ?`;
const KEEP = 'insert into ranking_page (workspace_id, seq, worked_out_at, form, json) values (?, ?, ?, ?, ?)';
const KEEP_PLACE = 'insert into ranking_place (workspace_id, problem_id, json) values (?, ?, ?)';
const AMONG = `select id from report where workspace_id = ? and creator_id = ?
  and id in (select value from json_each(?))`;

/**
 * Inside the transaction that takes shown words back: the page, and what is kept with it, may say them (P8). Numbers that moved meanwhile are no
 * reason, since a page says since when it stands.
 */
export function dropRankingPage(db: Database, workspaceId: string): void {
  db.run('delete from ranking_page where workspace_id = ?', workspaceId);
}

export const rankingPages = (db: Database): RankingPageStore => ({
  async rankingPage(workspaceId) {
    const row = db.one(KeptPageRow, READ, workspaceId);
    return row && toKeptPage(row);
  },
  async rankingPlace(workspaceId, problemId) {
    const row = db.one(KeptPageRow, READ_PLACE, workspaceId, problemId);
    return row && toKeptPage(row);
  },
  async keepRankingPage(workspaceId, { seq, at, form, json }, places) {
    db.transaction(() => {
      if (readSeq(db, workspaceId) !== seq) return;
      dropRankingPage(db, workspaceId);
      db.run(KEEP, workspaceId, seq, at, form, json);
      for (const place of places) db.run(KEEP_PLACE, workspaceId, place.problemId, place.json);
    });
  },
  async reportsAmong(workspaceId, memberId, ids) {
    return db.all(IdRow, AMONG, workspaceId, memberId, JSON.stringify(ids)).map(({ id }) => id);
  },
});
