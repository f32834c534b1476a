import * as z from 'zod/mini';
import { log, logFailure } from '../log.ts';
import { readMemory, remember } from '../outbox/meta.ts';
import { heldVersion, keepNews } from '../outbox/news.ts';
import type { Outbox } from '../outbox/database.ts';
import { type Membership, membershipKey } from '../record/join.ts';
import type { SiteList } from '../record/siteList.ts';
import { knownKinds, WorkspaceNews } from '../record/workspaceNews.ts';
import type { SyncDeps } from './deps.ts';
import { isStill } from './isStill.ts';
import { verifySiteList } from './siteList.ts';

/** News are not asked for more often: every new customer of a colleague would bring the whole list of accounts. */
export const NEWS_EVERY_MS = 15 * 60 * 1_000;

/** What a request adds to ask for the workspace's news; null while the last answer is fresh. */
export async function newsQuestion(
  { outbox, now }: Pick<SyncDeps, 'outbox' | 'now'>,
  key: string,
): Promise<{ news: string | null } | null> {
  const { newsAt } = await readMemory(outbox, key);
  if (newsAt !== null && now().getTime() - Date.parse(newsAt) < NEWS_EVERY_MS) return null;
  return { news: await heldVersion(outbox, key) };
}

/** The next request asks for news, however fresh they are. */
export const askAgain = (outbox: Outbox, key: string): Promise<void> =>
  outbox.write((tx) => remember(tx, key, { newsAt: null }));

/**
 * Keeps what the endpoint answered; nothing told means that nothing is new, or that it is an endpoint without news.
 * Never throws: reports go on whatever the news are (P4), and what is held stays in force.
 */
export async function takeNews(deps: SyncDeps, membership: Membership, told: unknown): Promise<void> {
  const { outbox, now } = deps;
  const key = membershipKey(membership);
  try {
    if (!(await isStill(deps, membership))) return;
    if (told !== undefined) await keep(outbox, membership, told);
  } catch (error) {
    logFailure('news-unreadable', error);
  }
  // Last, so that what a dying worker did not keep is asked for again; also after a failure, which asking would not mend.
  await outbox
    .write((tx) => remember(tx, key, { newsAt: now().toISOString() }))
    .catch((error) => logFailure('news-unreadable', error));
}

async function keep(outbox: Outbox, membership: Membership, told: unknown): Promise<void> {
  const { redact, sites, ...news } = z.parse(WorkspaceNews, told);
  const list = await checked(sites, membership);
  const isNewest = await keepNews(outbox, membershipKey(membership), {
    ...news,
    redact: knownKinds(redact),
    sites: list,
  });
  if (!isNewest) log('warn', 'site-list-old');
}

/** The list, if the workspace signed it. */
async function checked(signed: string | null, { siteKey }: Membership): Promise<SiteList | null> {
  if (signed === null) return null;
  if (!siteKey) {
    // Joined at an endpoint that did not give a key yet: joining again brings it.
    log('warn', 'site-list-unsigned');
    return null;
  }
  const list = await verifySiteList(signed, siteKey);
  if (!list) log('error', 'site-list-refused');
  return list;
}
