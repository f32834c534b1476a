import * as z from 'zod/mini';
import { Calibration } from './calibration.ts';
import { DecisionStatus } from './decision.ts';
import { DateTime, Id, Line, Statement, text } from './primitives.ts';

/** Reports by what holds on their problem now. */
const states = {
  /** In Triage, or on a problem that nobody decided. */
  waiting: z.int(),
  /** Investigated, planned or started. */
  underWay: z.int(),
  done: z.int(),
  /** A no, or a not now. */
  notTaken: z.int(),
};
export const MyStates = z.object(states);
export type MyStates = z.infer<typeof MyStates>;

/** A problem that the caller's own reports stand on, and the word that holds on it. */
export const MyProblem = z.object({
  id: Id,
  statement: Statement,
  /** The caller's own. */
  reports: z.int(),
  /** Null while nobody decided. */
  decision: z.nullable(
    z.object({ status: DecisionStatus, decidedAt: DateTime, decidedBy: Line, safeSentence: z.nullable(text(2_000)) }),
  ),
});
export type MyProblem = z.infer<typeof MyProblem>;

/** What one person reported and what it moved; for that person alone. */
export const Me = z.object({
  asOf: DateTime,
  reported: MyStates,
  /** By the month in which they arrived (UTC), newest first: at most a year, from the first report on. */
  months: z.array(z.object({ month: z.string(), ...states })),
  /** `shown`: those decided last, then the newest. */
  problems: z.object({ all: z.int(), decided: z.int(), done: z.int(), shown: z.array(MyProblem) }),
  /** Days from a report's arrival to the first answer, of answers in those months. Null without any. */
  answers: z.object({ reports: z.int(), medianDays: z.nullable(z.number()) }),
  /**
   * Null while they are counted, in the first seconds of a process. `compared` is null while fewer deals ended than are
   * `needed` to say anything; its `deals` are the last ones.
   */
  claims: z.nullable(z.object({ ended: z.int(), needed: z.int(), compared: z.nullable(Calibration) })),
});
export type Me = z.infer<typeof Me>;
