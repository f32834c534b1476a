import * as z from 'zod/mini';
import { Member, Role } from './join.ts';
import { DateTime, Id, known, Line, text } from './primitives.ts';

/** A browser that somebody is signed in with. */
export const Device = z.object({ id: Id, name: Line, signedInAt: DateTime, lastSeen: DateTime });
export type Device = z.infer<typeof Device>;

/** A member with the browsers they are signed in with now; none: they cannot send or read anything. */
export const ListedMember = z.extend(Member, { joinedAt: DateTime, devices: z.array(Device) });
export type ListedMember = z.infer<typeof ListedMember>;

/** An invite that can still be used. `id` tells it from others; the code in its link is known to nobody here. */
export const OpenInvite = z.object({
  id: text(100),
  role: Role,
  name: z.nullable(Line),
  email: z.nullable(text(320)),
  createdAt: DateTime,
  expiresAt: DateTime,
});
export type OpenInvite = z.infer<typeof OpenInvite>;

/** Everybody of the workspace by name, and the invites that nobody used yet, newest first. */
export const People = z.object({ people: z.array(ListedMember), invites: z.array(OpenInvite) });
export type People = z.infer<typeof People>;

/** `email` of a member signs one more browser of theirs in; `days` is how long the link can be used. */
export const InviteInput = z.object({
  role: Role,
  name: z._default(known(Line), null),
  email: z._default(known(z.email()), null),
  days: z._default(z.int().check(z.minimum(1), z.maximum(365)), 14),
});
export type InviteInput = z.infer<typeof InviteInput>;

/** The link is told this once; the endpoint keeps the SHA-256 of its code only. */
export const InviteReply = z.extend(People, { link: text(4_000) });
export type InviteReply = z.infer<typeof InviteReply>;

export const RoleInput = z.object({ role: Role });
export type RoleInput = z.infer<typeof RoleInput>;
