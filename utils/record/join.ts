import * as z from 'zod/mini';
import { Id, known, Line, text } from './primitives.ts';
import { SiteKey } from './siteList.ts';

export const Role = z.enum(['seller', 'pm', 'admin']);
export type Role = z.infer<typeof Role>;

export const Workspace = z.object({ id: Id, name: Line });
export const Member = z.object({ id: Id, name: Line, email: known(text(320)), role: Role });
export type Member = z.infer<typeof Member>;

/** `name` is used only when the invite itself names nobody. */
export const JoinRequest = z.object({ code: text(200), name: z.optional(Line), device: Line });
export type JoinRequest = z.infer<typeof JoinRequest>;

/** `token` is shown this once; the endpoint keeps its SHA-256 only. `ownDomains`: domains of the members' addresses. */
export const JoinReply = z.object({
  token: text(200),
  workspace: Workspace,
  member: Member,
  ownDomains: z.array(text(255)),
  /** Checks the list of switched-off sites; without it none is believed. */
  siteKey: z.optional(SiteKey),
});
export type JoinReply = z.infer<typeof JoinReply>;

/** This browser's place in a workspace. `madeFor` keys of reports are `endpoint workspaceId memberId` (P5). */
export const Membership = z.extend(JoinReply, { endpoint: text(2_000) });
export type Membership = z.infer<typeof Membership>;

/** The key that ties a report to one person in one workspace on one endpoint (P5). */
export const membershipKey = (m: Pick<Membership, 'endpoint' | 'workspace' | 'member'>): string =>
  `${m.endpoint} ${m.workspace.id} ${m.member.id}`;

/** Codes carry their role so that the join page can say what to do with them; the endpoint trusts only its own row. */
const CODE = /^heard_i_(seller|pm|admin)_[A-Za-z0-9_-]{43}$/;

/** `https://host/join#heard_i_seller_…`: the code stands in the fragment, which browsers do not send or log. */
export function inviteLink(endpoint: string, code: string): string {
  return `${endpoint.replace(/\/+$/, '')}/join#${code}`;
}

/** Endpoint and code of a pasted invite link; null when it is none. Accepts http for localhost and company networks. */
export function parseInviteLink(pasted: string): { endpoint: string; code: string; role: Role } | null {
  if (!URL.canParse(pasted.trim())) return null;
  const url = new URL(pasted.trim());
  const code = url.hash.slice(1);
  const role = Role.safeParse(CODE.exec(code)?.[1]);
  if (!/^https?:$/.test(url.protocol) || !url.pathname.endsWith('/join') || !role.success) return null;
  return { endpoint: url.origin + url.pathname.slice(0, -'/join'.length), code, role: role.data };
}
