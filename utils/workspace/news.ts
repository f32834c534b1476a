import type { Own, People } from '../account/guess.ts';
import { knownAccount, matchAccount } from '../account/match.ts';
import { accountTitled } from '../account/titled.ts';
import { logFailure } from '../log.ts';
import type { Outbox } from '../outbox/database.ts';
import { type HeldNews, readNews } from '../outbox/news.ts';
import type { AccountRead } from '../record/capture.ts';
import { type Membership, membershipKey } from '../record/join.ts';
import type { PrivateKind } from '../record/privateKind.ts';
import type { DraftReport } from '../record/report.ts';
import { isSwitchedOff } from '../record/siteList.ts';
import type { KnownAccount } from '../record/workspaceNews.ts';
import { createDirectory, type Directory } from './directory.ts';
import { withKnownAccount } from './withKnownAccount.ts';

type Suggest = (typed: string, limit: number) => Promise<KnownAccount[]>;

/** What the endpoint told of the workspace, as the background uses it. All of it is there offline. */
export interface News {
  /** The domains of our own people, colleagues who joined later included. Never rejects: a click waits for it. */
  readonly ownDomains: () => Promise<readonly string[]>;
  /** Which sites are not to be read by their own readers. Never rejects: a click waits for it. */
  readonly switchedOff: () => Promise<(site: string) => boolean>;
  /** A fresh draft with its customer as the workspace knows it. Never rejects: a click waits for it. */
  readonly matched: (draft: DraftReport) => Promise<DraftReport>;
  /** A customer that a page shows, as the workspace knows it. Never rejects: without the list it is as it was read. */
  readonly knownAs: (account: AccountRead | null, people: People) => Promise<AccountRead | null>;
  /** The customer that a call's title names. Never rejects: without the list there is none. */
  readonly titled: (title: string) => Promise<KnownAccount | null>;
  /** The one of the accounts told to this sign-in (`membershipKey`) that this is; null for none. @throws HeardError `storage-unavailable` */
  readonly listed: (account: AccountRead, owner: string) => Promise<KnownAccount | null>;
  /** Known accounts by what is typed of them, at most so many. @throws HeardError `storage-unavailable` */
  readonly suggest: Suggest;
  /** Kinds of private words that are redacted without asking. @throws HeardError `storage-unavailable` */
  readonly redact: () => Promise<readonly PrivateKind[]>;
}

interface Deps {
  readonly outbox: Outbox;
  /** The present sign-in; null also when it cannot be read. */
  readonly membership: () => Promise<Membership | null>;
  /** This extension's. */
  readonly version: string;
}

/** An account that was told already needs nobody to tell which it is. */
const NOBODY: People = { said: null, message: null, conversation: null };

export function createNews({ outbox, membership, version }: Deps): News {
  const held = async (): Promise<HeldNews | null> => {
    const present = await membership();
    return present && (await readNews(outbox, membershipKey(present)));
  };
  const directory = createDirectory(outbox);
  const known = async (): Promise<Directory | null> => {
    const present = await membership();
    return present && (await directory(membershipKey(present)));
  };
  const heldOrNone = (): Promise<HeldNews | null> =>
    held().catch((error) => {
      logFailure('news-unreadable', error);
      return null;
    });
  const ownDomains = async (): Promise<string[]> => {
    const told = (await heldOrNone())?.ownDomains ?? [];
    return [...new Set([...((await membership())?.ownDomains ?? []), ...told])];
  };
  const own = async (): Promise<Own> => {
    const email = (await membership())?.member.email;
    return { domains: await ownDomains(), emails: email ? [email] : [] };
  };
  return {
    ownDomains,
    matched: async (draft) => {
      try {
        const accounts = (await known())?.accounts ?? [];
        return withKnownAccount(draft, accounts, await own());
      } catch (error) {
        logFailure('news-unreadable', error);
        return draft;
      }
    },
    knownAs: async (account, people) => {
      try {
        return matchAccount(account, people, (await known())?.accounts ?? [], await own());
      } catch (error) {
        logFailure('news-unreadable', error);
        return account;
      }
    },
    titled: async (title) => {
      try {
        return accountTitled(title, (await known())?.accounts ?? []);
      } catch (error) {
        logFailure('news-unreadable', error);
        return null;
      }
    },
    listed: async (account, owner) => knownAccount(account, NOBODY, (await directory(owner)).accounts, await own()),
    suggest: async (typed, limit) => (await known())?.suggest(typed, limit) ?? [],
    switchedOff: async () => {
      const list = (await heldOrNone())?.sites ?? null;
      return (site) => isSwitchedOff(list, site, version);
    },
    redact: async () => (await held())?.redact ?? [],
  };
}
