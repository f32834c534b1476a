import * as z from 'zod/mini';
import { Decision } from './decision.ts';
import { DateTime, Id, Statement, text } from './primitives.ts';

/** A problem that came back to Triage by itself, since what would change its decision came true. */
export const ReturnedProblem = z.object({
  problemId: Id,
  statement: Statement,
  decision: Decision,
  /** What came true, in words. */
  reason: text(2_000),
  returnedAt: DateTime,
});
export type ReturnedProblem = z.infer<typeof ReturnedProblem>;

export const ReturnedList = z.object({ problems: z.array(ReturnedProblem) });
export type ReturnedList = z.infer<typeof ReturnedList>;
