import type { Role } from '../../utils/record/join.ts';

const NAMELESS: Record<Role, string> = { seller: 'Seller', pm: 'Product manager', admin: 'Admin' };

/** One line without control characters, which PostgreSQL refuses (NUL) and a list cannot show. */
export const oneLine = (name: string): string =>
  name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/** What to call a new member: as the invite says, else as they say themselves, else by their role. */
export function memberName(role: Role, ...names: (string | null | undefined)[]): string {
  return names.map((name) => oneLine(name ?? '')).find((name) => name !== '') ?? NAMELESS[role];
}

/** The distinct domains of some addresses, in lower case. */
export function domainsOf(emails: string[]): string[] {
  const domains = emails.map((email) => email.slice(email.lastIndexOf('@') + 1).toLowerCase());
  return [...new Set(domains)].filter((domain) => domain.includes('.')).toSorted();
}
