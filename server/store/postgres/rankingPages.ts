import { KeptPageRow, type RankingPageStore } from '../rankingPages.ts';
import type { Database } from './database.ts';
import { firstOf } from './rows.ts';

export const rankingPages = (db: Database): RankingPageStore => ({
  async rankingPage(workspaceId) {
    const found = await db`select seq, hour, form, json from ranking_page where workspace_id = ${workspaceId}`;
    return firstOf(KeptPageRow, found);
  },
  async keepRankingPage(workspaceId, { seq, hour, form, json }) {
    // The row is held until the page is in: a change that comes meanwhile waits, and then takes the page away.
    await db`insert into ranking_page (workspace_id, seq, hour, form, json)
      select id, seq, ${hour}, ${form}, ${json} from workspace where id = ${workspaceId} and seq = ${seq} for share
      on conflict (workspace_id) do update
        set seq = excluded.seq, hour = excluded.hour, form = excluded.form, json = excluded.json`;
  },
});
