import type { WorkspaceNews } from '../../utils/record/workspaceNews.ts';
import { domainsOf } from '../auth/names.ts';
import type { HeldNews } from '../store/news.ts';
import type { Store } from '../store/store.ts';
import { knownAccounts } from './knownAccounts.ts';

/** Wordings of customers that are looked at, newest use first; several make one account. */
const TOLD_MAX = 10_000;
/** Workspaces whose news are kept ready; merging 10,000 wordings takes some 50 ms, and every browser asks. */
const READY_MAX = 50;

/** What a browser is told of its workspace; undefined when it did not ask (undefined), or has this version already. */
export type NewsFor = (workspaceId: string, has: string | null | undefined) => Promise<WorkspaceNews | undefined>;

export function createNewsFor(store: Store): NewsFor {
  const ready = new Map<string, WorkspaceNews>();
  return async (workspaceId, has) => {
    if (has === undefined) return undefined;
    // The version first: what changes while the rest is read is told once more, never missed.
    const held = await store.heldNews(workspaceId);
    if (held.version === has) return undefined;
    const known = ready.get(workspaceId);
    const news = known?.version === held.version ? known : await compose(store, workspaceId, held);
    ready.delete(workspaceId);
    ready.set(workspaceId, news);
    for (const oldest of ready.keys()) if (ready.size > READY_MAX) ready.delete(oldest);
    return news;
  };
}

async function compose(store: Store, workspaceId: string, held: HeldNews): Promise<WorkspaceNews> {
  const ownDomains = domainsOf(await store.memberEmails(workspaceId));
  const accounts = knownAccounts(await store.toldAccounts(workspaceId, TOLD_MAX), ownDomains);
  return { ...held, ownDomains, accounts };
}
