import type { Membership } from '../record/join.ts';
import type { Outbox } from '../outbox/database.ts';
import type { Answer, Post } from './client.ts';

/** Everything a drain needs of the world, so that tests hand in their own. */
export interface SyncDeps {
  readonly outbox: Outbox;
  readonly post: (request: Post) => Promise<Answer>;
  /** Read before every request: it may change while one is under way (P5). */
  readonly membership: () => Promise<Membership | null>;
  readonly now: () => Date;
  /** From 0 up to 1, as Math.random. */
  readonly random: () => number;
  readonly locks: Pick<LockManager, 'request'>;
  /** After each batch, for pages that show the outbox. */
  readonly onProgress: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * How much a drain may overrule: `none` keeps every pause, `soft` (somebody opened a form or sent something) ours only.
 * `news` (they opened the popup) asks for news as well, whenever that last happened; `hard` (they asked for it) overrules
 * the endpoint's pause too.
 */
export type Force = 'none' | 'soft' | 'news' | 'hard';

const STRENGTH = { none: 0, soft: 1, news: 2, hard: 3 } as const;
/** Whether this drain asks for news even when nothing is to be sent and the last answer is fresh. */
export const asksForNews = (force: Force): boolean => STRENGTH[force] >= STRENGTH.news;
export const stronger = (a: Force, b: Force): Force => (STRENGTH[a] >= STRENGTH[b] ? a : b);
