import * as z from 'zod/mini';
import { DateTime } from './primitives.ts';

/** Longest call that is offered, in minutes. */
export const CALL_MINUTES_MAX = 600;

/** RFC 3339, in years that every calendar and both stores know, also after the offset is taken off. */
const CallTime = DateTime.check(z.refine((at) => /^2\d{3}-/.test(at), 'must be a time from the year 2000 on'));

/** The next call with this customer, in which the seller welcomes the product team. Nothing offered is no `nextCall`. */
export const NextCall = z.object({
  /** As the seller typed it, with the offset of their clock. */
  startsAt: CallTime,
  minutes: z
    .int('must be a whole number')
    .check(z.minimum(1, 'must be 1 or more'), z.maximum(CALL_MINUTES_MAX, `must be ${CALL_MINUTES_MAX} or less`)),
  productWelcome: z.literal(true),
});
export type NextCall = z.infer<typeof NextCall>;
