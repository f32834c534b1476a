import type { WorkspaceNews } from '../../utils/record/workspaceNews.ts';
import type { Store } from '../store/store.ts';
import { createCustomers, type Customers } from './customers.ts';

/** What a browser is told of its workspace; undefined when it did not ask (undefined), or has this version already. */
export type NewsFor = (workspaceId: string, has: string | null | undefined) => Promise<WorkspaceNews | undefined>;

export function createNewsFor(store: Store, customers: Customers = createCustomers(store)): NewsFor {
  return async (workspaceId, has) => {
    if (has === undefined) return undefined;
    // The version first: what changes while the rest is read is told once more, never missed.
    const held = await store.heldNews(workspaceId);
    if (held.version === has) return undefined;
    const { ownDomains, accounts } = await customers(workspaceId, held.version);
    return { ...held, ownDomains, accounts };
  };
}
