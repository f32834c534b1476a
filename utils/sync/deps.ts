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
 * How much a drain may overrule: `none` keeps every pause, `soft` (somebody opened a form or sent something) ours only,
 * `hard` (they asked for it) the endpoint's as well, and asks for news whenever it last did.
 */
export type Force = 'none' | 'soft' | 'hard';

const STRENGTH = { none: 0, soft: 1, hard: 2 } as const;
export const stronger = (a: Force, b: Force): Force => (STRENGTH[a] >= STRENGTH[b] ? a : b);
