import * as z from 'zod/mini';
import { DateTime, Id, Line, Statement } from './primitives.ts';

/** How many of the product team join one call: more of them would outnumber the customer. */
export const CALL_SEATS = 2;

const member = { id: Id, name: Line };

/** A call with a customer that a seller offers, as product managers see it. */
export const OfferedCall = z.object({
  reportId: Id,
  startsAt: DateTime,
  minutes: z.int(),
  /** The seller took the offer back. Told only to those who have a seat, so that they take it off their calendars. */
  withdrawn: z.boolean(),
  seller: z.object(member),
  account: z.nullable(Line),
  /** What the seller reported of this customer. */
  statement: Statement,
  problem: z.nullable(z.object({ id: Id, statement: Statement })),
  seats: z.int(),
  /** Who has a seat, the first first. `changed`: the time is another one since they took it. */
  taken: z.array(z.object({ ...member, changed: z.boolean() })),
});
export type OfferedCall = z.infer<typeof OfferedCall>;

/** Calls to come, the next first. */
export const CallList = z.object({ calls: z.array(OfferedCall) });
export type CallList = z.infer<typeof CallList>;
