import type { Member, Role } from '../../utils/record/join.ts';
import type { Workspace } from './workspaces.ts';

/** An invite as it rests: the SHA-256 of its code, never the code. */
export interface Invite {
  workspaceId: string;
  codeHash: string;
  role: Role;
  name: string | null;
  email: string | null;
  /** The member whom it signs in, for an entry to the inbox; null where name and address say who it is for. */
  memberId: string | null;
  expiresAt: string;
  usesLeft: number;
  createdAt: string;
}

export interface NewDevice {
  id: string;
  tokenHash: string;
  name: string;
}

/** What is needed to turn an invite into a signed-in device, once. */
export interface UseOfInvite {
  codeHash: string;
  at: string;
  device: NewDevice;
  /** The member to make when the invite's address belongs to nobody yet. May be called more than once. */
  newMember: (invite: Pick<Invite, 'role' | 'name' | 'email'>) => Member;
}

export interface InviteStore {
  /** Of a member's entries those that are over are forgotten. */
  addInvite(invite: Invite): Promise<void>;
  /** Takes one use off the invite and adds the device, in one transaction; null when it is unknown, used up or expired. */
  useInvite(use: UseOfInvite): Promise<{ workspace: Workspace; member: Member } | null>;
}
