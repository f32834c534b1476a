import type * as z from 'zod/mini';
import { Member } from '../../../utils/record/join.ts';
import type { InviteStore } from '../invites.ts';
import { InviteRow } from '../rows.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { firstOf } from './rows.ts';
import { findMember } from './workspaces.ts';

/** Makes the member unless another invite just made one with the same address; gives who is there. */
async function addMember(tx: Transaction, workspaceId: string, member: Member, at: string): Promise<Member> {
  const { id, name, email, role } = member;
  await tx`insert into member (workspace_id, id, name, email, email_key, role, created_at)
    values (${workspaceId}, ${id}, ${name}, ${email}, ${email?.toLowerCase() ?? null}, ${role}, ${at})
    on conflict (workspace_id, email_key) do nothing`;
  return (email === null ? null : await findMember(tx, workspaceId, email)) ?? member;
}

async function takeUse(tx: Transaction, codeHash: string, at: string) {
  const found = await tx`update invite set uses_left = uses_left - 1
    where code_hash = ${codeHash} and uses_left > 0 and expires_at > ${at}
    returning workspace_id, (select w.name from workspace w where w.id = workspace_id) as workspace_name,
      role, name, email, member_id`;
  return firstOf(InviteRow, found);
}

/** The member whom an invite is for, where there is one already. */
async function invited(tx: Transaction, { workspace_id, member_id, email }: z.infer<typeof InviteRow>) {
  if (member_id === null) return email === null ? null : findMember(tx, workspace_id, email);
  const found = await tx`select id, name, email, role from member
    where workspace_id = ${workspace_id} and id = ${member_id}`;
  return firstOf(Member, found);
}

export const invites = (db: Database): InviteStore => ({
  async addInvite(i) {
    if (i.memberId)
      await db`delete from invite
        where workspace_id = ${i.workspaceId} and member_id = ${i.memberId} and expires_at <= ${i.createdAt}`;
    await db`insert into invite
        (workspace_id, code_hash, role, name, email, member_id, expires_at, uses_left, created_at)
      values (${i.workspaceId}, ${i.codeHash}, ${i.role}, ${i.name}, ${i.email}, ${i.memberId}, ${i.expiresAt},
        ${i.usesLeft}, ${i.createdAt})`;
  },
  async useInvite({ codeHash, at, device, newMember }) {
    return transaction(db, async (tx) => {
      const invite = await takeUse(tx, codeHash, at);
      if (!invite) return null;
      const workspace = { id: invite.workspace_id, name: invite.workspace_name };
      const known = await invited(tx, invite);
      const member = known ?? (await addMember(tx, workspace.id, newMember(invite), at));
      await tx`insert into device (workspace_id, id, member_id, token_hash, name, created_at, last_seen)
        values (${workspace.id}, ${device.id}, ${member.id}, ${device.tokenHash}, ${device.name}, ${at}, ${at})`;
      return { workspace, member };
    });
  },
});
