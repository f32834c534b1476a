import type { Role } from '../../utils/record/join.ts';
import type { OpenInvite, ListedMember } from '../../utils/record/people.ts';

/** What an admin sees and changes of the workspace's people. */
export interface PeopleStore {
  /** Everybody, by name. */
  people(workspaceId: string): Promise<ListedMember[]>;
  /** The addresses of these members; null for whoever has none. */
  addressesOf(workspaceId: string, memberIds: readonly string[]): Promise<Map<string, string | null>>;
  /** Invites that can still be used at that time, newest first. */
  openInvites(workspaceId: string, at: string): Promise<OpenInvite[]>;
  /** False when it was used up, cancelled or never there. */
  cancelInvite(workspaceId: string, id: string): Promise<boolean>;
  /**
   * `last-admin`: nobody would be left to look after the workspace; nothing is written. Whoever becomes a seller looks
   * after no problem any more.
   */
  changeRole(
    workspaceId: string,
    memberId: string,
    role: Role,
    deed: { by: string; at: string },
  ): Promise<'done' | 'unknown' | 'last-admin'>;
  /** Signs one browser out; false when it was not signed in. */
  revokeDevice(workspaceId: string, deviceId: string, at: string): Promise<boolean>;
}
