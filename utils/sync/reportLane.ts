import { claim, type Claimed } from '../outbox/claim.ts';
import { settle } from '../outbox/settle.ts';
import type { SyncDeps } from './deps.ts';
import type { Lane } from './lane.ts';
import { request } from './request.ts';

/** The reports of one sign-in on their way. */
export const reportLane = (deps: SyncDeps, key: string): Lane<Claimed> => ({
  claim: (limits) => claim(deps.outbox, key, limits, deps.now()),
  send: (reports) => request(deps, key, { reports }),
  settle: (results) => settle(deps.outbox, results, deps.now()),
});
