import * as z from 'zod/mini';
import { newId } from '../utils/record/id.ts';
import { inviteLink, Role } from '../utils/record/join.ts';
import { oneLine } from './auth/names.ts';
import { fingerprint, newInviteCode } from './auth/tokens.ts';
import type { Store } from './store/store.ts';

const DAY = 86_400_000;

export interface InviteOptions {
  /** The workspace's name; made when there is none. */
  workspace: string;
  role: Role;
  name?: string | undefined;
  /** A member with this address gets another device; else a new member is made with it. */
  email?: string | undefined;
  /** How long the link can be used. */
  days?: number;
  publicUrl: string;
  clock?: () => Date;
}

const Checked = z.object({
  workspace: z.string().check(z.trim(), z.minLength(1, 'must be a name'), z.maxLength(200)),
  email: z.optional(z.email('must be an e-mail address').check(z.maxLength(320))),
  days: z.number().check(z.gt(0, 'must be more than 0'), z.maximum(365, 'must be at most 365')),
});

/** An invite for somebody who is a member in another role. */
export class OtherRole extends Error {}

/** A member keeps the role they have; an invite cannot change it in passing. */
async function sameRole(store: Store, workspaceId: string, email: string, role: Role): Promise<void> {
  const member = await store.memberByEmail(workspaceId, email);
  if (member && member.role !== role) throw new OtherRole(`That member's role is ${member.role}, not ${role}.`);
}

/** A link that lets one person, once, sign one browser in. Only the SHA-256 of its code is stored. */
export async function createInvite(store: Store, options: InviteOptions): Promise<string> {
  const { role, publicUrl, name, clock = () => new Date() } = options;
  const { workspace: wanted, email, days } = Checked.parse({ days: 14, ...options });
  const now = clock();
  const at = now.toISOString();
  const workspace = await store.findOrCreateWorkspace({ id: newId(), name: oneLine(wanted), at });
  if (email) await sameRole(store, workspace.id, email, role);
  const code = newInviteCode(role);
  await store.addInvite({
    workspaceId: workspace.id,
    codeHash: fingerprint(code),
    role,
    name: name ? oneLine(name) : null,
    email: email ?? null,
    memberId: null,
    expiresAt: new Date(now.getTime() + days * DAY).toISOString(),
    usesLeft: 1,
    createdAt: at,
  });
  return inviteLink(publicUrl, code);
}
