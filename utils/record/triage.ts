import * as z from 'zod/mini';
import { ReceivedReport } from './inbox.ts';
import { ProblemSummary } from './problem.ts';
import { text } from './primitives.ts';

/** A problem that a waiting report may belong to, and why, in words. */
export const Offer = z.object({
  problem: ProblemSummary,
  reason: text(1_000),
  /** 0 to 1; says which of two offers is the likelier, and is no probability. */
  likeness: z.number(),
});
export type Offer = z.infer<typeof Offer>;

export const Waiting = z.object({ received: ReceivedReport, offers: z.array(Offer) });
export type Waiting = z.infer<typeof Waiting>;

/** Reports without a problem, newest first; `waiting` counts them all. */
export const TriagePage = z.object({
  reports: z.array(Waiting),
  waiting: z.number(),
  next: z.nullable(z.string()),
});
export type TriagePage = z.infer<typeof TriagePage>;
