import * as z from 'zod/mini';
import { newId } from '../../../utils/record/id.ts';
import type { NewsStore } from '../news.ts';
import { HeldNewsRow, toHeldNews, ToldRow, toTold } from '../rows.ts';
import type { Database } from './database.ts';

const HELD = `select n.version, n.redact, n.sites,
    (select count(*) from member m where m.workspace_id = w.id) as members
  from workspace w left join news n on n.workspace_id = w.id where w.id = ?`;
const TOLD = 'select digest, json from account where workspace_id = ? order by used_seq desc, digest limit ?';
const REDACT = `insert into news (workspace_id, version, redact) values (?, ?, ?)
  on conflict (workspace_id) do update set version = excluded.version, redact = excluded.redact`;
const SITES = 'update news set version = ?, sites = ? where workspace_id = ? and sites is ?';
const KEY = `insert into news (workspace_id, version, site_key) values (?, ?, ?)
  on conflict (workspace_id) do update set site_key = coalesce(news.site_key, excluded.site_key) returning site_key`;

/** The workspace's news are others from now on. */
export const newVersion = (db: Database, workspaceId: string): unknown =>
  db.run(
    `insert into news (workspace_id, version) values (?, ?)
      on conflict (workspace_id) do update set version = excluded.version`,
    workspaceId,
    newId(),
  );

export const news = (db: Database): NewsStore => ({
  async heldNews(workspaceId) {
    return toHeldNews(db.one(HeldNewsRow, HELD, workspaceId));
  },
  async toldAccounts(workspaceId, limit) {
    return db.all(ToldRow, TOLD, workspaceId, limit).map(toTold);
  },
  async writeRedact(workspaceId, kinds) {
    db.run(REDACT, workspaceId, newId(), JSON.stringify(kinds));
  },
  async writeSites(workspaceId, before, sites) {
    return db.run(SITES, newId(), sites, workspaceId, before) > 0;
  },
  async siteKey(workspaceId, fresh) {
    const row = db.one(z.object({ site_key: z.string() }), KEY, workspaceId, newId(), fresh);
    if (!row) throw new Error('no site key');
    return row.site_key;
  },
});
