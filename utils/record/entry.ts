import * as z from 'zod/mini';
import type { Membership } from './join.ts';
import { DateTime, Id, text } from './primitives.ts';

/** Lets the member who asked for it open the inbox as themselves, once, until then. */
export const Entry = z.object({ code: text(200), expiresAt: DateTime });
export type Entry = z.infer<typeof Entry>;

/** Where in the inbox one wants to be: `digest`, or `ranking/` with the id of a problem. */
export const EntryPlace = z.string().check(z.regex(/^[a-z]+(?:\/[0-9a-f-]{36})?$/));

const CODE = /^heard_e_[A-Za-z0-9_-]{43}$/;

/** `https://host/join#heard_e_….<member>.<place>`: all in the fragment, which browsers do not send or log. */
export const entryLink = ({ endpoint, member }: Pick<Membership, 'endpoint' | 'member'>, code: string, place: string) =>
  `${endpoint.replace(/\/+$/, '')}/join#${code}.${member.id}.${place}`;

/** Code, member and place of an entry's address; null when it is none. */
export function parseEntry(href: string): { code: string; memberId: string; place: string } | null {
  const [code = '', member = '', wanted = ''] = new URL(href).hash.slice(1).split('.');
  const memberId = Id.safeParse(member);
  const place = EntryPlace.safeParse(wanted);
  if (!CODE.test(code) || !memberId.success || !place.success) return null;
  return { code, memberId: memberId.data, place: place.data };
}
