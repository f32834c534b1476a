import { KeptPageRow, type RankingPageStore } from '../rankingPages.ts';
import type { Database } from './database.ts';

const READ = 'select seq, hour, form, at, json from ranking_page where workspace_id = ?';
const KEEP = `insert or replace into ranking_page (workspace_id, seq, hour, form, at, json)
  select id, seq, ?, ?, ?, ? from workspace where id = ? and seq = ?`;

/** Words of reports are taken back: a page that was kept may say them (P8). Behind `takeSeq`, in its transaction. */
export function forgetRankingPage(db: Database, workspaceId: string): void {
  db.run('delete from ranking_page where workspace_id = ?', workspaceId);
}

export const rankingPages = (db: Database): RankingPageStore => ({
  async rankingPage(workspaceId) {
    return db.one(KeptPageRow, READ, workspaceId);
  },
  async keepRankingPage(workspaceId, { seq, hour, form, at, json }) {
    db.run(KEEP, hour, form, at, json, workspaceId, seq);
  },
});
