import type { DeviceStore } from '../devices.ts';
import { SignedInRow, toSignedIn } from '../rows.ts';
import type { Database } from './database.ts';
import { signOutEverywhere } from './leaving.ts';

const SIGNED_IN = `select d.workspace_id, w.name as workspace_name, m.id, m.name, m.email, m.role, d.id as device_id,
    d.last_seen
  from device d
  join workspace w on w.id = d.workspace_id
  join member m on m.workspace_id = d.workspace_id and m.id = d.member_id
  where d.token_hash = ? and d.revoked_at is null`;

export const devices = (db: Database): DeviceStore => ({
  async signedIn(tokenHash) {
    const row = db.one(SignedInRow, SIGNED_IN, tokenHash);
    return row && toSignedIn(row);
  },
  async touchDevice(workspaceId, deviceId, at) {
    db.run('update device set last_seen = ? where workspace_id = ? and id = ?', at, workspaceId, deviceId);
  },
  async revokeDevices(workspaceId, memberId, at) {
    return db.transaction(() => signOutEverywhere(db, { workspaceId, memberId, at }));
  },
});
