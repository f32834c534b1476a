import { KeptPageRow, type RankingPageStore } from '../rankingPages.ts';
import type { Database } from './database.ts';
import { firstOf } from './rows.ts';

export const rankingPages = (db: Database): RankingPageStore => ({
  async rankingPage(workspaceId) {
    const found = await db`select seq, hour, form, json from ranking_page where workspace_id = ${workspaceId}`;
    return firstOf(KeptPageRow, found);
  },
  async keepRankingPage(workspaceId, { seq, hour, form, json }) {
    await db`insert into ranking_page (workspace_id, seq, hour, form, json)
      values (${workspaceId}, ${seq}, ${hour}, ${form}, ${json})
      on conflict (workspace_id) do update
        set seq = excluded.seq, hour = excluded.hour, form = excluded.form, json = excluded.json`;
  },
});
