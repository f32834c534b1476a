import { AddressedRow, type DeviceLeaving, leadingIn, type Leaving } from '../leaving.ts';
import type { Database } from './database.ts';
import { dropOwner } from './owners.ts';
import { IdRow } from '../problemRows.ts';
import { freeSeats } from './seats.ts';

const NO_ENTRY = 'delete from invite where workspace_id = ? and member_id = ?';
const INVITES = `select i.code_hash, i.email, m.email as member_email from invite i
  join member m on m.workspace_id = i.workspace_id and m.id = ?
  where i.workspace_id = ? and i.member_id is null and i.email is not null and i.uses_left > 0`;
const CANCEL = 'update invite set uses_left = 0 where workspace_id = ? and code_hash = ?';
const REVOKE =
  'update device set revoked_at = ? where workspace_id = ? and id = ? and revoked_at is null returning member_id as id';
const REVOKE_ALL = 'update device set revoked_at = ? where workspace_id = ? and member_id = ? and revoked_at is null';
const SIGNED_IN = `select id from device where workspace_id = ? and member_id = ? and revoked_at is null limit 1`;

/** Nobody who is signed in nowhere looks after a problem or keeps others from a call. */
function dropDuties(db: Database, { workspaceId, memberId, at }: Leaving): void {
  dropOwner(db, { workspaceId, memberId, reason: 'left', by: null, at });
  freeSeats(db, workspaceId, memberId, at);
}

function cancelInvites(db: Database, { workspaceId, memberId }: Leaving): void {
  for (const hash of leadingIn(db.all(AddressedRow, INVITES, memberId, workspaceId))) db.run(CANCEL, workspaceId, hash);
}

/** See `DeviceStore.revokeDevices`; inside the running transaction. */
export function signOutEverywhere(db: Database, leaving: Leaving): number {
  const { workspaceId, memberId, at } = leaving;
  dropDuties(db, leaving);
  db.run(NO_ENTRY, workspaceId, memberId);
  cancelInvites(db, leaving);
  return db.run(REVOKE_ALL, at, workspaceId, memberId);
}

/** See `PeopleStore.revokeDevice`; inside the running transaction. */
export function signOutOne(db: Database, { workspaceId, deviceId, at, invitesToo }: DeviceLeaving): boolean {
  const memberId = db.one(IdRow, REVOKE, at, workspaceId, deviceId)?.id;
  if (memberId === undefined) return false;
  db.run(NO_ENTRY, workspaceId, memberId);
  if (db.one(IdRow, SIGNED_IN, workspaceId, memberId)) return true;
  dropDuties(db, { workspaceId, memberId, at });
  if (invitesToo) cancelInvites(db, { workspaceId, memberId, at });
  return true;
}
