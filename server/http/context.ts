import type { Context } from 'hono';
import type { Limits } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Rankings } from '../ranking/current.ts';
import type { FirstPages } from '../ranking/firstPages.ts';
import type { Customers } from '../news/customers.ts';
import type { NewsFor } from '../news/newsFor.ts';
import type { ProblemsFor } from '../news/problemsFor.ts';
import type { SignedIn } from '../store/devices.ts';
import type { Store } from '../store/store.ts';
import type { RateLimit } from './rateLimit.ts';

/** Everything a route may use; nothing is global. */
export interface Deps {
  store: Store;
  /** The present time. */
  clock: () => Date;
  /** Where this endpoint is reached from outside, without a slash at the end. */
  publicUrl: string;
  /** Folder of the built inbox page. */
  inboxDir: string;
  limits: Limits;
  log: Log;
  /** Called after reports were stored, so that the indexer need not wait for its next round. */
  onStored: () => void;
  /** The caller's network address. */
  addressOf: (c: Context) => string;
  rankings: Rankings;
  firstPages: FirstPages;
  customers: Customers;
  newsFor: NewsFor;
  problemsFor: ProblemsFor;
  joins: RateLimit;
  requests: RateLimit;
}

/** hono's environment: `signedIn` is there behind the `signedIn` middleware only. */
export interface Endpoint {
  Variables: { deps: Deps; signedIn: SignedIn };
}

export type EndpointContext = Context<Endpoint>;
