import { nameKey } from '../../utils/account/nameKey.ts';
import type { KnownAccount } from '../../utils/record/workspaceNews.ts';
import { domainsOf } from '../auth/names.ts';
import type { Store } from '../store/store.ts';
import { type Customer, customersIn, knownAccounts } from './knownAccounts.ts';

/** Wordings of customers that are looked at, newest use first; several make one account. */
const TOLD_MAX = 10_000;
/** Workspaces whose customers are kept ready; merging 10,000 wordings takes some 50 ms, and every browser asks. */
const READY_MAX = 50;

/** The customers of a workspace as of one version of its news. */
export interface ReadyCustomers {
  version: string;
  ownDomains: string[];
  /** As every browser is told of them. */
  accounts: KnownAccount[];
  /** The keys of everything that is told of this customer; none of one that is not known, or could be two. */
  digestsOf(asked: KnownAccount): string[];
}

export type Customers = (workspaceId: string, version: string) => Promise<ReadyCustomers>;

/** By what an account is found again: its domains, and where it has none its name. */
function finder(customers: readonly Customer[]): (asked: KnownAccount) => Customer | null {
  const byDomain = new Map(customers.flatMap((one) => one.account.domains.map((domain) => [domain, one] as const)));
  const nameless = customers.filter(({ account }) => account.domains.length === 0);
  const byName = Map.groupBy(nameless, ({ account }) => keyOf(account));
  return (asked) => {
    const named = asked.domains.length === 0 ? (byName.get(keyOf(asked)) ?? []) : [];
    const found = new Set([...asked.domains.flatMap((domain) => byDomain.get(domain) ?? []), ...named]);
    const [only] = found;
    return only && found.size === 1 ? only : null;
  };
}

const keyOf = ({ name }: KnownAccount): string => nameKey(name) || name;

async function compose(store: Store, workspaceId: string, version: string): Promise<ReadyCustomers> {
  const ownDomains = domainsOf(await store.memberEmails(workspaceId));
  const told = await store.toldAccounts(workspaceId, TOLD_MAX);
  const customers = customersIn(told, ownDomains);
  const find = finder(customers);
  return {
    version,
    ownDomains,
    accounts: knownAccounts(customers),
    digestsOf: (asked) => [...(find(asked)?.told ?? [])].flatMap((place) => told[place]?.digest ?? []),
  };
}

/** Puts a workspace's customers together once for each version of its news. */
export function createCustomers(store: Store): Customers {
  const ready = new Map<string, ReadyCustomers>();
  return async (workspaceId, version) => {
    const known = ready.get(workspaceId);
    const customers = known?.version === version ? known : await compose(store, workspaceId, version);
    ready.delete(workspaceId);
    ready.set(workspaceId, customers);
    for (const oldest of ready.keys()) if (ready.size > READY_MAX) ready.delete(oldest);
    return customers;
  };
}
