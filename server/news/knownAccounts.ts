import { customerDomain, registrable } from '../../utils/account/customer.ts';
import { domainOf } from '../../utils/account/domain.ts';
import { nameKey } from '../../utils/account/nameKey.ts';
import { ACCOUNTS_MAX, type KnownAccount } from '../../utils/record/workspaceNews.ts';

/** What all accounts together may weigh in an answer, in bytes of JSON. */
const BYTES_MAX = 1024 * 1024;
const MOST = 20;

/** One customer in the making. `at`: the place of its newest mention, by which they are sorted. */
interface Entry {
  at: number;
  name: string | null;
  domains: Set<string>;
  externalIds: Set<string>;
  /** The places of all its mentions. */
  told: Set<number>;
}

/** A customer, and the places of what was told of it. */
export interface Customer {
  account: KnownAccount;
  told: ReadonlySet<number>;
}

/** What counts of a mention: customers' domains only. Null when it is our own company, or nothing is left to know it by. */
function mentionOf({ name, domains, externalIds }: KnownAccount, at: number, ours: ReadonlySet<string>): Entry | null {
  const theirs = domains.flatMap((domain) => customerDomain(domain, ours) ?? []);
  const isOurs = theirs.length === 0 && domains.some((domain) => ours.has(domainOf(domain) ?? ''));
  // Until somebody corrects it, an account is called as its domain: that is no name.
  const real = domains.some((domain) => domain.toLowerCase() === name.toLowerCase()) ? null : name;
  if (isOurs || (theirs.length === 0 && real === null)) return null;
  return { at, name: real, domains: new Set(theirs), externalIds: new Set(externalIds), told: new Set([at]) };
}

/** `taken`: which domains are whose; a domain of another customer is not taken from it. */
function add(entry: Entry, { at, name, domains, externalIds, told }: Entry, taken: ReadonlyMap<string, Entry>): void {
  entry.at = Math.min(entry.at, at);
  // The newest name: captures come with the known one filled in, so that whoever types another means to correct it.
  entry.name ??= name;
  for (const domain of domains) if ((taken.get(domain) ?? entry) === entry) entry.domains.add(domain);
  for (const id of externalIds) entry.externalIds.add(id);
  for (const place of told) entry.told.add(place);
}

/** One customer for each domain, however often and beside whatever other domains it is mentioned. */
function mergedByDomain(mentions: readonly Entry[]): Entry[] {
  const byDomain = new Map<string, Entry>();
  for (const mention of mentions) {
    const known = [...mention.domains].map((domain) => byDomain.get(domain)).find((entry) => entry !== undefined);
    const entry = known ?? { ...mention, domains: new Set() };
    add(entry, mention, byDomain);
    for (const domain of entry.domains) byDomain.set(domain, entry);
  }
  return [...new Set(byDomain.values())];
}

const keyOf = ({ name }: Entry): string | null => name && (nameKey(name) || name);

/** Adds mentions without a domain to the one customer of their name; where there are two, they stay by themselves. */
function withoutDomain(entries: readonly Entry[], mentions: readonly Entry[]): Entry[] {
  if (mentions.length === 0) return [...entries];
  const byName = Map.groupBy(entries, keyOf);
  const added = new Map<string | null, Entry>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const [only, ...others] = byName.get(key) ?? [];
    const entry = others.length > 0 ? added.get(key) : (only ?? added.get(key));
    if (entry) add(entry, mention, new Map());
    else added.set(key, mention);
  }
  return [...entries, ...added.values()];
}

function toCustomer({ name, domains, externalIds, told }: Entry): Customer {
  const [first = ''] = domains;
  const ids = [...externalIds].slice(0, MOST);
  return { account: { name: name ?? first, domains: [...domains].slice(0, MOST), externalIds: ids }, told };
}

/**
 * The workspace's customers out of what its reports say of them, both newest first: one by domain, and where there is no
 * domain by name, if only one is called that. Two that share a name and no domain stay two.
 */
export function customersIn(told: readonly KnownAccount[], ownDomains: readonly string[]): Customer[] {
  const ours = registrable(ownDomains);
  const mentions = told.flatMap((account, at) => mentionOf(account, at, ours) ?? []);
  const { domain = [], name = [] } = Object.groupBy(mentions, ({ domains }) => (domains.size > 0 ? 'domain' : 'name'));
  const entries = withoutDomain(mergedByDomain(domain), name).toSorted((a, b) => a.at - b.at);
  return entries.map(toCustomer);
}

/** As many as every browser is told of. */
export function knownAccounts(customers: readonly Customer[]): KnownAccount[] {
  const accounts: KnownAccount[] = [];
  let bytes = 0;
  for (const { account } of customers.slice(0, ACCOUNTS_MAX)) {
    bytes += Buffer.byteLength(JSON.stringify(account)) + 1;
    if (bytes > BYTES_MAX) break;
    accounts.push(account);
  }
  return accounts;
}
