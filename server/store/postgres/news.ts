import * as z from 'zod/mini';
import { newId } from '../../../utils/record/id.ts';
import type { NewsStore } from '../news.ts';
import { HeldNewsRow, toHeldNews, ToldRow, toTold } from '../rows.ts';
import type { Database } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

export const news = (db: Database): NewsStore => ({
  async heldNews(workspaceId) {
    const found = await db`select n.version, n.redact, n.sites,
        (select count(*) from member m where m.workspace_id = w.id) as members
      from workspace w left join news n on n.workspace_id = w.id where w.id = ${workspaceId}`;
    return toHeldNews(firstOf(HeldNewsRow, found));
  },
  async toldAccounts(workspaceId, limit) {
    const found = await db`select digest, json from account where workspace_id = ${workspaceId}
      order by used_seq desc, digest limit ${limit}`;
    return rowsOf(ToldRow, found).map(toTold);
  },
  async writeRedact(workspaceId, kinds) {
    await db`insert into news (workspace_id, version, redact)
      values (${workspaceId}, ${newId()}, ${JSON.stringify(kinds)})
      on conflict (workspace_id) do update set version = excluded.version, redact = excluded.redact`;
  },
  async writeSites(workspaceId, before, sites) {
    const done = await db`update news set version = ${newId()}, sites = ${sites}
      where workspace_id = ${workspaceId} and sites is not distinct from ${before}`;
    return done.count > 0;
  },
  async siteKey(workspaceId, fresh) {
    const found = await db`insert into news (workspace_id, version, site_key)
      values (${workspaceId}, ${newId()}, ${fresh})
      on conflict (workspace_id) do update set site_key = coalesce(news.site_key, excluded.site_key)
      returning site_key`;
    const row = firstOf(z.object({ site_key: z.string() }), found);
    if (!row) throw new Error('no site key');
    return row.site_key;
  },
});
