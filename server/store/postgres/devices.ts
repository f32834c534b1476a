import type { DeviceStore } from '../devices.ts';
import { SignedInRow, toSignedIn } from '../rows.ts';
import { transaction, type Database } from './database.ts';
import { signOutEverywhere } from './leaving.ts';
import { firstOf } from './rows.ts';

export const devices = (db: Database): DeviceStore => ({
  async signedIn(tokenHash) {
    const found = await db`select d.workspace_id, w.name as workspace_name, m.id, m.name, m.email, m.role,
        d.id as device_id, d.last_seen
      from device d
      join workspace w on w.id = d.workspace_id
      join member m on m.workspace_id = d.workspace_id and m.id = d.member_id
      where d.token_hash = ${tokenHash} and d.revoked_at is null`;
    const row = firstOf(SignedInRow, found);
    return row && toSignedIn(row);
  },
  async touchDevice(workspaceId, deviceId, at) {
    await db`update device set last_seen = ${at} where workspace_id = ${workspaceId} and id = ${deviceId}`;
  },
  async revokeDevices(workspaceId, memberId, at) {
    return transaction(db, async (tx) => signOutEverywhere(tx, { workspaceId, memberId, at }));
  },
});
