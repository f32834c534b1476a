import { suggestFrom, type Suggest } from '../account/suggest.ts';
import type { Outbox } from '../outbox/database.ts';
import { readAccounts, readNews } from '../outbox/news.ts';
import type { KnownAccount } from '../record/workspaceNews.ts';
import { keptByVersion } from './keptByVersion.ts';

/** The accounts of one version of the news, ready for being found. */
export interface Directory {
  readonly accounts: readonly KnownAccount[];
  readonly suggest: Suggest;
}

const NONE: Directory = { accounts: [], suggest: () => [] };

/**
 * Reads the known accounts of a sign-in. Kept in memory while the version in the store is the same: 5,000 of them take
 * tens of milliseconds to read, and somebody is typing.
 */
export const createDirectory = (outbox: Outbox): ((membership: string) => Promise<Directory>) =>
  keptByVersion(
    async (membership) => (await readNews(outbox, membership))?.version ?? null,
    async (membership) => {
      const accounts = (await readAccounts(outbox, membership)) ?? [];
      return { accounts, suggest: suggestFrom(accounts) };
    },
    NONE,
  );
