import * as z from 'zod/mini';
import { PrivateKind } from '../record/privateKind.ts';
import { SiteList } from '../record/siteList.ts';
import { KnownAccount } from '../record/workspaceNews.ts';
import type { Outbox, ReadTx } from './database.ts';

/** What is held of a workspace's news, but for the accounts: small enough to be read at every click. */
export const HeldNews = z.object({
  version: z.string(),
  ownDomains: z.array(z.string()),
  redact: z.array(PrivateKind),
  /** The list whose signature was right; null while there was none. */
  sites: z.nullable(SiteList),
});
export type HeldNews = z.infer<typeof HeldNews>;

const newsKey = (membership: string): string => `news ${membership}`;
const accountsKey = (membership: string): string => `accounts ${membership}`;

/** Null before anything was told; what does not parse counts as that, and is told once more. */
export const readNews = (outbox: Outbox, membership: string): Promise<HeldNews | null> =>
  outbox.read((tx) => newsOf(tx, membership));

/** The accounts that came with the news; null when there are none that can be read. */
export const readAccounts = (outbox: Outbox, membership: string): Promise<KnownAccount[] | null> =>
  outbox.read((tx) => accountsOf(tx, membership));

/** The version of what is held; null unless all of it can be read, so that the endpoint tells it once more. */
export const heldVersion = (outbox: Outbox, membership: string): Promise<string | null> =>
  outbox.read(async (tx) => {
    const accounts = await accountsOf(tx, membership);
    return accounts && ((await newsOf(tx, membership))?.version ?? null);
  });

/** The same inside a transaction, so that what is decided by it is written with it. */
export async function newsOf(tx: ReadTx, membership: string): Promise<HeldNews | null> {
  const held = z.safeParse(HeldNews, await tx.objectStore('meta').get(newsKey(membership)));
  return held.success ? held.data : null;
}

async function accountsOf(tx: ReadTx, membership: string): Promise<KnownAccount[] | null> {
  const held = z.safeParse(z.array(KnownAccount), await tx.objectStore('meta').get(accountsKey(membership)));
  return held.success ? held.data : null;
}

/** News as they arrived; `sites` is null where there was no list, or none whose signature was right. */
export interface ArrivedNews extends HeldNews {
  readonly accounts: readonly KnownAccount[];
}

/** Keeps what arrived. A list of sites that is older than the one held does not replace it; the answer is false then. */
export function keepNews(outbox: Outbox, membership: string, news: ArrivedNews): Promise<boolean> {
  return outbox.write(async (tx) => {
    const held = await newsOf(tx, membership);
    const { accounts, ...rest } = news;
    const before = held?.sites ?? null;
    const isOld = news.sites !== null && before !== null && news.sites.sequence < before.sequence;
    const kept: HeldNews = { ...rest, sites: isOld ? before : (news.sites ?? before) };
    const meta = tx.objectStore('meta');
    await meta.put(kept, newsKey(membership));
    await meta.put(accounts, accountsKey(membership));
    return !isOld;
  });
}

/** Forgets all news, what is asked, the problems and the member's own figures, so that customers' names are not left behind, and a new sign-in is told everything. */
export function forgetNews(outbox: Outbox): Promise<void> {
  return outbox.write(async (tx) => {
    const meta = tx.objectStore('meta');
    for (const key of await meta.getAllKeys())
      if (/^(news|accounts|asks|problems|problemsVersion|me) /.test(key)) await meta.delete(key);
  });
}
