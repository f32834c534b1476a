import { logFailure } from '../log.ts';
import type { Outbox } from '../outbox/database.ts';
import { type HeldNews, readNews } from '../outbox/news.ts';
import { type Membership, membershipKey } from '../record/join.ts';
import type { PrivateKind } from '../record/privateKind.ts';
import { isSwitchedOff } from '../record/siteList.ts';

/** What the endpoint told of the workspace, as the background uses it. Read from the store every time: it is small. */
export interface News {
  /** The domains of our own people, colleagues who joined later included. Never rejects: a click waits for it. */
  readonly ownDomains: () => Promise<readonly string[]>;
  /** Which sites are not to be read by their own readers. Never rejects: a click waits for it. */
  readonly switchedOff: () => Promise<(site: string) => boolean>;
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

export function createNews({ outbox, membership, version }: Deps): News {
  const held = async (): Promise<HeldNews | null> => {
    const present = await membership();
    return present && (await readNews(outbox, membershipKey(present)));
  };
  const heldOrNone = (): Promise<HeldNews | null> =>
    held().catch((error) => {
      logFailure('news-unreadable', error);
      return null;
    });
  return {
    ownDomains: async () => {
      const told = (await heldOrNone())?.ownDomains ?? [];
      return [...new Set([...((await membership())?.ownDomains ?? []), ...told])];
    },
    switchedOff: async () => {
      const list = (await heldOrNone())?.sites ?? null;
      return (site) => isSwitchedOff(list, site, version);
    },
    redact: async () => (await held())?.redact ?? [],
  };
}
