import { KeptPageRow, type RankingPageStore } from '../rankingPages.ts';
import type { Database, Transaction } from './database.ts';
import { firstOf } from './rows.ts';

/**
 * Words of reports are taken back: a page that was kept may say them (P8). Behind `takeSeq`, in its transaction: a page that
 * was kept while that waited is found by this statement.
 */
export async function forgetRankingPage(tx: Transaction, workspaceId: string): Promise<void> {
  await tx`delete from ranking_page where workspace_id = ${workspaceId}`;
}

export const rankingPages = (db: Database): RankingPageStore => ({
  async rankingPage(workspaceId) {
    const found = await db`select seq, hour, form, at, json from ranking_page where workspace_id = ${workspaceId}`;
    return firstOf(KeptPageRow, found);
  },
  async keepRankingPage(workspaceId, { seq, hour, form, at, json }) {
    // The row is held until the page is in: what takes words back meanwhile waits, and then takes the page away.
    await db`insert into ranking_page (workspace_id, seq, hour, form, at, json)
      select id, seq, ${hour}, ${form}, ${at}, ${json} from workspace where id = ${workspaceId} and seq = ${seq} for share
      on conflict (workspace_id) do update
        set seq = excluded.seq, hour = excluded.hour, form = excluded.form, at = excluded.at, json = excluded.json`;
  },
});
