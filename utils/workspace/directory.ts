import { suggestFrom, type Suggest } from '../account/suggest.ts';
import type { Outbox } from '../outbox/database.ts';
import { readAccounts, readNews } from '../outbox/news.ts';
import type { KnownAccount } from '../record/workspaceNews.ts';

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
export function createDirectory(outbox: Outbox): (membership: string) => Promise<Directory> {
  let kept: { key: string; directory: Promise<Directory> } | null = null;
  const read = async (membership: string): Promise<Directory> => {
    const accounts = (await readAccounts(outbox, membership)) ?? [];
    return { accounts, suggest: suggestFrom(accounts) };
  };
  return async (membership) => {
    const version = (await readNews(outbox, membership))?.version;
    if (version === undefined) return NONE;
    const key = `${membership} ${version}`;
    if (kept?.key !== key) kept = { key, directory: read(membership) };
    const mine = kept;
    try {
      return await mine.directory;
    } catch (error) {
      if (kept === mine) kept = null;
      throw error;
    }
  };
}
