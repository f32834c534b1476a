import * as z from 'zod/mini';
import { Member, Workspace } from '../../../utils/record/join.ts';
import { IdRow } from '../problemRows.ts';
import type { WorkspaceStore } from '../workspaces.ts';
import type { Database, Transaction } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

const EmailRow = z.object({ email: z.string() });

const named = async (db: Database, name: string) =>
  firstOf(Workspace, await db`select id, name from workspace where name = ${name}`);

export async function findMember(db: Database | Transaction, workspaceId: string, email: string) {
  const found = await db`select id, name, email, role from member
    where workspace_id = ${workspaceId} and email_key = ${email.toLowerCase()}`;
  return firstOf(Member, found);
}

export const workspaces = (db: Database): WorkspaceStore => ({
  async findOrCreateWorkspace({ id, name, at }) {
    await db`insert into workspace (id, name, created_at) values (${id}, ${name}, ${at}) on conflict do nothing`;
    const found = await named(db, name);
    if (!found) throw new Error('workspace not made');
    return found;
  },
  async workspaceByName(name) {
    return named(db, name);
  },
  async memberByEmail(workspaceId, email) {
    return findMember(db, workspaceId, email);
  },
  async memberEmails(workspaceId) {
    const found = await db`select email from member where workspace_id = ${workspaceId} and email is not null`;
    return rowsOf(EmailRow, found).map((row) => row.email);
  },
  async liveWorkspaces(limit) {
    const found = await db`select workspace_id as id from device where revoked_at is null
      group by workspace_id order by max(last_seen) desc, workspace_id limit ${limit}`;
    return rowsOf(IdRow, found).map(({ id }) => id);
  },
});
