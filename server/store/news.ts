import type { KnownAccount } from '../../utils/record/workspaceNews.ts';

/** What an admin decided for the workspace, and the version that changes with all its news. */
export interface HeldNews {
  /** Another text after every change of the rules, the list, the accounts or the members. */
  version: string;
  redact: string[];
  /** The signed list of switched-off sites; null while there was none. */
  sites: string | null;
}

/** One wording of a customer, and the key by which its reports are found. */
export interface Told extends KnownAccount {
  digest: string;
}

export interface NewsStore {
  heldNews(workspaceId: string): Promise<HeldNews>;
  /** What reports say of their customers, each wording once, the one used last first. */
  toldAccounts(workspaceId: string, limit: number): Promise<Told[]>;
  /** Replaces the kinds of private words that are redacted without asking. */
  writeRedact(workspaceId: string, kinds: readonly string[]): Promise<void>;
  /** Replaces the list, unless it is not `before` any more: then false, and nothing is written. */
  writeSites(workspaceId: string, before: string | null, sites: string): Promise<boolean>;
  /** The workspace's private key as it rests; `fresh` is kept when there is none yet. */
  siteKey(workspaceId: string, fresh: string): Promise<string>;
}
