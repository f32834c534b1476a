import type { PeopleStore } from '../people.ts';
import { AddressRow, AdminRow, OpenInviteRow, PersonRow, toAddresses, toPeople } from '../peopleRows.ts';
import { transaction, type Database } from './database.ts';
import { signOutOne } from './leaving.ts';
import { dropOwner } from './owners.ts';
import { rowsOf } from './rows.ts';
import { freeSeats } from './seats.ts';

export const people = (db: Database): PeopleStore => ({
  async people(workspaceId) {
    const found = await db`select m.id, m.name, m.email, m.role, m.created_at as joined_at, d.id as device_id,
        d.name as device_name, d.created_at as signed_in_at, d.last_seen
      from member m
      left join device d on d.workspace_id = m.workspace_id and d.member_id = m.id and d.revoked_at is null
      where m.workspace_id = ${workspaceId} order by m.name collate "C", m.id, d.last_seen desc, d.id`;
    return toPeople(rowsOf(PersonRow, found));
  },
  async addressesOf(workspaceId, memberIds) {
    const found = await db`select id, email from member
      where workspace_id = ${workspaceId} and id = any(${[...memberIds]}::uuid[])`;
    return toAddresses(rowsOf(AddressRow, found));
  },
  async openInvites(workspaceId, at) {
    const found = await db`select code_hash, role, name, email, created_at, expires_at from invite
      where workspace_id = ${workspaceId} and member_id is null and uses_left > 0 and expires_at > ${at}
      order by created_at desc, code_hash`;
    return rowsOf(OpenInviteRow, found);
  },
  async cancelInvite(workspaceId, id) {
    const done = await db`update invite set uses_left = 0
      where workspace_id = ${workspaceId} and code_hash = ${id} and uses_left > 0`;
    return done.count > 0;
  },
  async changeRole(workspaceId, memberId, role, deed) {
    return transaction(db, async (tx) => {
      // The workspace's row is the lock: of two admins who demote each other at once, one has to stay.
      await tx`select id from workspace where id = ${workspaceId} for update`;
      const found = rowsOf(
        AdminRow,
        await tx`select id, role from member
          where workspace_id = ${workspaceId} and (id = ${memberId} or role = 'admin')`,
      );
      if (!found.some(({ id }) => id === memberId)) return 'unknown';
      if (role !== 'admin' && found.every(({ id }) => id === memberId)) return 'last-admin';
      await tx`update member set role = ${role} where workspace_id = ${workspaceId} and id = ${memberId}`;
      if (role === 'seller') {
        await dropOwner(tx, { workspaceId, memberId, reason: 'seller', ...deed });
        await freeSeats(tx, workspaceId, memberId, deed.at);
      }
      return 'done';
    });
  },
  async revokeDevice(workspaceId, deviceId, at, invitesToo = false) {
    return transaction(db, async (tx) => signOutOne(tx, { workspaceId, deviceId, at, invitesToo }));
  },
});
