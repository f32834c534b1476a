import { KeptPageRow, type RankingPageStore } from '../rankingPages.ts';
import type { Database } from './database.ts';

const READ = 'select seq, hour, form, json from ranking_page where workspace_id = ?';
const KEEP = `insert or replace into ranking_page (workspace_id, seq, hour, form, json)
  select id, seq, ?, ?, ? from workspace where id = ? and seq = ?`;

export const rankingPages = (db: Database): RankingPageStore => ({
  async rankingPage(workspaceId) {
    return db.one(KeptPageRow, READ, workspaceId);
  },
  async keepRankingPage(workspaceId, { seq, hour, form, json }) {
    db.run(KEEP, hour, form, json, workspaceId, seq);
  },
});
