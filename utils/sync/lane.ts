import type { ClaimLimits } from '../outbox/claim.ts';
import type { Settled } from '../outbox/settle.ts';
import type { Requested } from './request.ts';

/** One of what is sent in a batch. */
export interface Parcel {
  readonly id: string;
  /** How often it failed in a request of its own. */
  readonly alone: number;
}

/** One kind of things that wait to be sent, each with its place in the outbox; all share one pause and one back-off. */
export interface Lane<T extends Parcel> {
  readonly claim: (limits: ClaimLimits) => Promise<T[]>;
  /** Sends these and writes what became of them when the endpoint accepted the request. */
  readonly send: (part: readonly T[]) => Promise<Requested>;
  readonly settle: (results: readonly Settled[]) => Promise<void>;
}
