import type { Capture } from '../record/capture.ts';
import type { KnownAccount } from '../record/workspaceNews.ts';
import { domainsOf, type Own, type People } from './guess.ts';
import { nameKey } from './nameKey.ts';

type Account = NonNullable<Capture['account']>;
type Known = readonly KnownAccount[];

/**
 * The one known account that this must be; null when none fits or more than one: a wrong customer would be believed. By the
 * participants' domains, whoever said the words first; an account that the page itself names by its id in the CRM, its
 * domain, then its name, where the participants decide between two of one name.
 */
export const knownAccount = (account: Account | null, people: People, known: Known, own: Own): KnownAccount | null =>
  account && isNamed(account) ? ofRecord(account, people, known, own) : ofPeople(account, people, known, own);

/**
 * The account as the workspace knows it: what the page does not tell is filled in from the one known account that it
 * must be (`knownAccount`). Given back as it is when there is none.
 */
export function matchAccount(account: Account | null, people: People, known: Known, own: Own): Account | null {
  const match = knownAccount(account, people, known, own);
  return match ? filled(account, match) : account;
}

/** A domain in place of a name is our own guess. */
const isNamed = ({ name, domains, externalIds }: Account): boolean =>
  externalIds.length > 0 || (name !== null && !domains.includes(name.toLowerCase()));

function ofPeople(account: Account | null, people: People, known: Known, own: Own): KnownAccount | null {
  const { spoken, others } = domainsOf(people, own);
  if (spoken !== null) return ofDomains([spoken], known);
  return ofDomains(others.size > 0 ? [...others] : (account?.domains ?? []), known);
}

function ofRecord(account: Account, people: People, known: Known, own: Own): KnownAccount | null {
  const ids = new Set(account.externalIds.filter(tellsApart));
  const byId = known.filter(({ externalIds }) => externalIds.some((id) => ids.has(id)));
  if (byId.length > 0) return only(byId);
  const byDomain = known.filter(({ domains }) => account.domains.some((domain) => domains.includes(domain)));
  if (byDomain.length > 0) return only(byDomain);
  const key = nameKey(account.name ?? '');
  // Of one name and with other domains: another company.
  const fits = ({ domains }: KnownAccount): boolean => account.domains.length === 0 || domains.length === 0;
  const byName = key === '' ? [] : known.filter((one) => nameKey(one.name) === key && fits(one));
  return byName.length > 1 ? ofPeople(null, people, byName, own) : only(byName);
}

/** Whether an id says which of all accounts it is. The numbers 1, 2, 3 … are given out by every CRM. */
export const tellsApart = (id: string): boolean => !/^\d{1,9}$/.test(id);

/** The one account that all of these domains belong to. */
function ofDomains(domains: readonly string[], known: Known): KnownAccount | null {
  const found = domains.map((domain) => only(known.filter((one) => one.domains.includes(domain))));
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

const only = (found: Known): KnownAccount | null => (found.length === 1 ? (found[0] ?? null) : null);

/** What was read stays as it was read. */
function filled(account: Account | null, { name, domains, externalIds }: KnownAccount): Account {
  if (!account) return { name, domains, externalIds };
  return {
    name: account.name === null || account.domains.includes(account.name.toLowerCase()) ? name : account.name,
    domains: account.domains.length > 0 ? account.domains : domains,
    externalIds: account.externalIds.length > 0 ? account.externalIds : externalIds,
  };
}
