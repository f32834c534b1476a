import * as z from 'zod/mini';
import { Member, Workspace } from '../../../utils/record/join.ts';
import { IdRow } from '../problemRows.ts';
import type { WorkspaceStore } from '../workspaces.ts';
import type { Database } from './database.ts';

const EmailRow = z.object({ email: z.string() });
const LIVE = `select workspace_id as id from device where revoked_at is null
  group by workspace_id order by max(last_seen) desc, workspace_id limit ?`;

export function findMember(db: Database, workspaceId: string, email: string): Member | null {
  const sql = 'select id, name, email, role from member where workspace_id = ? and email_key = ?';
  return db.one(Member, sql, workspaceId, email.toLowerCase());
}

const named = (db: Database, name: string) => db.one(Workspace, 'select id, name from workspace where name = ?', name);

export const workspaces = (db: Database): WorkspaceStore => ({
  async findOrCreateWorkspace({ id, name, at }) {
    return db.transaction(() => {
      db.run('insert into workspace (id, name, created_at) values (?, ?, ?) on conflict do nothing', id, name, at);
      const found = named(db, name);
      if (!found) throw new Error('workspace not made');
      return found;
    });
  },
  async workspaceByName(name) {
    return named(db, name);
  },
  async memberByEmail(workspaceId, email) {
    return findMember(db, workspaceId, email);
  },
  async memberEmails(workspaceId) {
    const sql = 'select email from member where workspace_id = ? and email is not null';
    return db.all(EmailRow, sql, workspaceId).map((row) => row.email);
  },
  async liveWorkspaces(limit) {
    return db.all(IdRow, LIVE, limit).map(({ id }) => id);
  },
});
