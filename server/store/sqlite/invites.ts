import type * as z from 'zod/mini';
import { Member } from '../../../utils/record/join.ts';
import type { InviteStore } from '../invites.ts';
import { InviteRow } from '../rows.ts';
import type { Database } from './database.ts';
import { findMember } from './workspaces.ts';

const ADD = `insert into invite (workspace_id, code_hash, role, name, email, member_id, expires_at, uses_left,
  created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const OVER = 'delete from invite where workspace_id = ? and member_id = ? and expires_at <= ?';
const MEMBER = 'select id, name, email, role from member where workspace_id = ? and id = ?';
const USE = `update invite set uses_left = uses_left - 1 where code_hash = ? and uses_left > 0 and expires_at > ?
  returning workspace_id, (select name from workspace where id = workspace_id) as workspace_name, role, name, email,
  member_id`;
const ADD_MEMBER = `insert into member (workspace_id, id, name, email, email_key, role, created_at)
  values (?, ?, ?, ?, ?, ?, ?)`;
const ADD_DEVICE = `insert into device (workspace_id, id, member_id, token_hash, name, created_at, last_seen)
  values (?, ?, ?, ?, ?, ?, ?)`;

function addMember(db: Database, workspaceId: string, member: Member, at: string): Member {
  const { id, name, email, role } = member;
  db.run(ADD_MEMBER, workspaceId, id, name, email, email?.toLowerCase() ?? null, role, at);
  return member;
}

/** The member whom an invite is for, where there is one already. */
function invited(db: Database, { workspace_id, member_id, email }: z.infer<typeof InviteRow>): Member | null {
  if (member_id !== null) return db.one(Member, MEMBER, workspace_id, member_id);
  return email === null ? null : findMember(db, workspace_id, email);
}

export const invites = (db: Database): InviteStore => ({
  async addInvite(i) {
    const { workspaceId, codeHash, role, name, email, memberId, expiresAt, usesLeft, createdAt } = i;
    if (memberId) db.run(OVER, workspaceId, memberId, createdAt);
    db.run(ADD, workspaceId, codeHash, role, name, email, memberId, expiresAt, usesLeft, createdAt);
  },
  async useInvite({ codeHash, at, device, newMember }) {
    return db.transaction(() => {
      const invite = db.one(InviteRow, USE, codeHash, at);
      if (!invite) return null;
      const workspace = { id: invite.workspace_id, name: invite.workspace_name };
      const known = invited(db, invite);
      const member = known ?? addMember(db, workspace.id, newMember(invite), at);
      db.run(ADD_DEVICE, workspace.id, device.id, member.id, device.tokenHash, device.name, at, at);
      return { workspace, member };
    });
  },
});
