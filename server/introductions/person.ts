import type { Contact, Report } from '../../utils/record/report.ts';
import { fingerprint } from '../auth/tokens.ts';
import { accountKeys } from '../problems/accounts.ts';
import { foldedWords } from '../search/words.ts';

/** What of a report tells who its people are. */
export type Naming = Pick<Report, 'account' | 'contacts'>;

/** A person in one report, and what they are known by elsewhere. */
export interface NamedPerson {
  contact: Contact;
  key: string;
}

const account = (report: Naming): string => accountKeys(report).join('\n');
const nameOf = ({ name }: Contact): string => foldedWords(name ?? '').join(' ');

/**
 * What a person is known by again in this workspace: their address, else their name at their account. A fingerprint, so
 * that what was asked of whom can be kept without keeping a name twice (P8). Null for a contact without either.
 */
export function personKey(workspaceId: string, contact: Contact, report: Naming): string | null {
  const email = contact.email?.trim().toLowerCase();
  const name = nameOf(contact);
  if (email) return fingerprint(`${workspaceId}\nmail\n${email}`);
  return name ? fingerprint(`${workspaceId}\nname\n${name}\n${account(report)}`) : null;
}

/** What stands for "somebody at this account, through this seller"; null where no account is named. */
export function accountAskKey(workspaceId: string, sellerId: string, report: Naming): string | null {
  const at = account(report);
  return at ? fingerprint(`${workspaceId}\nsomebody\n${sellerId}\n${at}`) : null;
}

/** The people whom a report names, none of them twice. */
export function peopleIn(workspaceId: string, report: Naming): NamedPerson[] {
  const found = new Map<string, NamedPerson>();
  for (const contact of report.contacts) {
    const key = personKey(workspaceId, contact, report);
    if (key && !found.has(key)) found.set(key, { contact, key });
  }
  return [...found.values()];
}
