import type { Member } from '../../utils/record/join.ts';
import type { Workspace } from './workspaces.ts';

/** Who stands behind a token. */
export interface SignedIn {
  workspace: Workspace;
  member: Member;
  deviceId: string;
  lastSeen: string;
}

export interface DeviceStore {
  /** Null when no device has this token's SHA-256, or the device was revoked. */
  signedIn(tokenHash: string): Promise<SignedIn | null>;
  touchDevice(workspaceId: string, deviceId: string, at: string): Promise<void>;
  /**
   * Signs every device of the member out, and lets neither their entries nor unused invites to their address in. They
   * look after no problem any more, and their seats in calls to come are free. Resolves to how many were signed in.
   */
  revokeDevices(workspaceId: string, memberId: string, at: string): Promise<number>;
}
