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
   * after no problem any more and has no seat in calls to come.
   */
  changeRole(
    workspaceId: string,
    memberId: string,
    role: Role,
    deed: { by: string; at: string },
  ): Promise<'done' | 'unknown' | 'last-admin'>;
  /**
   * Signs one browser out, and lets none of its member's entries in; false when it was not signed in. Whoever is signed
   * in nowhere after it looks after no problem, and their seats in calls to come are free; `invitesToo`: unused invites to
   * their address let nobody in then.
   */
  revokeDevice(workspaceId: string, deviceId: string, at: string, invitesToo?: boolean): Promise<boolean>;
}
