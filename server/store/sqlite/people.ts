import type { PeopleStore } from '../people.ts';
import { AddressRow, AdminRow, OpenInviteRow, PersonRow, toAddresses, toPeople } from '../peopleRows.ts';
import type { Database } from './database.ts';
import { signOutOne } from './leaving.ts';
import { dropOwner } from './owners.ts';
import { freeSeats } from './seats.ts';

const PEOPLE = `select m.id, m.name, m.email, m.role, m.created_at as joined_at, d.id as device_id,
    d.name as device_name, d.created_at as signed_in_at, d.last_seen
  from member m
  left join device d on d.workspace_id = m.workspace_id and d.member_id = m.id and d.revoked_at is null
  where m.workspace_id = ? order by m.name, m.id, d.last_seen desc, d.id`;
const ADDRESSES = 'select id, email from member where workspace_id = ? and id in (select value from json_each(?))';
const INVITES = `select code_hash, role, name, email, created_at, expires_at from invite
  where workspace_id = ? and member_id is null and uses_left > 0 and expires_at > ?
  order by created_at desc, code_hash`;
const CANCEL = 'update invite set uses_left = 0 where workspace_id = ? and code_hash = ? and uses_left > 0';
const ADMINS = `select id, role from member where workspace_id = ? and role = 'admin'`;
const MEMBER = 'select id, role from member where workspace_id = ? and id = ?';
const ROLE = 'update member set role = ? where workspace_id = ? and id = ?';

export const people = (db: Database): PeopleStore => ({
  async people(workspaceId) {
    return toPeople(db.all(PersonRow, PEOPLE, workspaceId));
  },
  async addressesOf(workspaceId, memberIds) {
    return toAddresses(db.all(AddressRow, ADDRESSES, workspaceId, JSON.stringify(memberIds)));
  },
  async openInvites(workspaceId, at) {
    return db.all(OpenInviteRow, INVITES, workspaceId, at);
  },
  async cancelInvite(workspaceId, id) {
    return db.run(CANCEL, workspaceId, id) > 0;
  },
  async changeRole(workspaceId, memberId, role, deed) {
    return db.transaction(() => {
      if (!db.one(AdminRow, MEMBER, workspaceId, memberId)) return 'unknown';
      const others = db.all(AdminRow, ADMINS, workspaceId).filter(({ id }) => id !== memberId);
      if (role !== 'admin' && others.length === 0) return 'last-admin';
      db.run(ROLE, role, workspaceId, memberId);
      if (role === 'seller') {
        dropOwner(db, { workspaceId, memberId, reason: 'seller', ...deed });
        freeSeats(db, workspaceId, memberId, deed.at);
      }
      return 'done';
    });
  },
  async revokeDevice(workspaceId, deviceId, at, invitesToo = false) {
    return db.transaction(() => signOutOne(db, { workspaceId, deviceId, at, invitesToo }));
  },
});
