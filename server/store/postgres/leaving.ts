import { AddressedRow, type DeviceLeaving, leadingIn, type Leaving } from '../leaving.ts';
import { IdRow } from '../problemRows.ts';
import { takeSeq } from './counter.ts';
import type { Transaction } from './database.ts';
import { dropOwner } from './owners.ts';
import { firstOf, rowsOf } from './rows.ts';
import { freeSeats } from './seats.ts';

/** Nobody who is signed in nowhere looks after a problem or keeps others from a call. */
async function dropDuties(tx: Transaction, { workspaceId, memberId, at }: Leaving): Promise<void> {
  await dropOwner(tx, { workspaceId, memberId, reason: 'left', by: null, at });
  await freeSeats(tx, workspaceId, memberId, at);
}

const noEntry = (tx: Transaction, workspaceId: string, memberId: string) =>
  tx`delete from invite where workspace_id = ${workspaceId} and member_id = ${memberId}`;

async function cancelInvites(tx: Transaction, { workspaceId, memberId }: Leaving): Promise<void> {
  const found = await tx`select i.code_hash, i.email, m.email as member_email from invite i
    join member m on m.workspace_id = i.workspace_id and m.id = ${memberId}
    where i.workspace_id = ${workspaceId} and i.member_id is null and i.email is not null and i.uses_left > 0`;
  const hashes = leadingIn(rowsOf(AddressedRow, found));
  await tx`update invite set uses_left = 0 where workspace_id = ${workspaceId} and code_hash = any(${hashes}::text[])`;
}

/** See `DeviceStore.revokeDevices`. */
export async function signOutEverywhere(tx: Transaction, leaving: Leaving): Promise<number> {
  const { workspaceId, memberId, at } = leaving;
  await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
  await dropDuties(tx, leaving);
  await noEntry(tx, workspaceId, memberId);
  await cancelInvites(tx, leaving);
  const done = await tx`update device set revoked_at = ${at}
    where workspace_id = ${workspaceId} and member_id = ${memberId} and revoked_at is null`;
  return done.count;
}

/** See `PeopleStore.revokeDevice`. */
export async function signOutOne(
  tx: Transaction,
  { workspaceId, deviceId, at, invitesToo }: DeviceLeaving,
): Promise<boolean> {
  await takeSeq(tx, workspaceId, 0); // of two last browsers that go at once, the second has to see the first gone
  const revoked = await tx`update device set revoked_at = ${at}
    where workspace_id = ${workspaceId} and id = ${deviceId} and revoked_at is null returning member_id as id`;
  const memberId = firstOf(IdRow, revoked)?.id;
  if (memberId === undefined) return false;
  await noEntry(tx, workspaceId, memberId);
  const left = await tx`select id from device
    where workspace_id = ${workspaceId} and member_id = ${memberId} and revoked_at is null limit 1`;
  if (left.count > 0) return true;
  await dropDuties(tx, { workspaceId, memberId, at });
  if (invitesToo) await cancelInvites(tx, { workspaceId, memberId, at });
  return true;
}
