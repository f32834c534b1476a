import * as z from 'zod/mini';
import { ANSWERS_MAX } from './answers.ts';
import { Decision } from './decision.ts';
import { DateTime, Id, Line, text, Statement } from './primitives.ts';
import { ProblemDetails } from './problemDetails.ts';
import { Report } from './report.ts';
import { SEEN_MAX } from './seen.ts';

/** Limits of one sync request; the endpoint answers 413 past them, the extension stays below. */
export const SYNC_MAX_REPORTS = 500;
export const SYNC_MAX_BYTES = 4 * 1024 * 1024;

/** Both ways in one request. Reports are parsed one by one, so that a bad one holds up no other (P4). */
export const SyncRequest = z.object({
  v: z.literal(1),
  cursor: z.nullable(text(64)),
  reports: z.array(z.unknown()).check(z.maxLength(SYNC_MAX_REPORTS)),
  /** Asks for the workspace's news: the version known here, null for none. Left out: not asked for. */
  news: z.optional(z.nullable(text(100))),
  /** Asks for what is asked of the member: the version known here, null for none. Left out: not asked for. */
  asks: z.optional(z.nullable(text(100))),
  /** Asks for the list of the workspace's problems: the version known here, null for none. Left out: not asked for. */
  problems: z.optional(z.nullable(text(100))),
  /** Whether `ProblemDelta` is understood in place of the whole list. */
  problemsDelta: z.optional(z.boolean()),
  /** Answers to such asks, parsed one by one (P4). */
  answers: z.optional(z.array(z.unknown()).check(z.maxLength(ANSWERS_MAX))),
  /** `Seen`: decisions that were opened here. Parsed one by one, so that a bad one holds up no report (P4). */
  seen: z.optional(z.array(z.unknown()).check(z.maxLength(SEEN_MAX))),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

/**
 * `stored` it is new or a higher revision; `unchanged` the same was there already; `superseded` a higher revision was
 * there already; `refused` see `problem`. The first three mean: it is on the endpoint's disk (P11).
 */
export const Outcome = z.enum(['stored', 'unchanged', 'superseded', 'refused']);
export type Outcome = z.infer<typeof Outcome>;

/** One per report sent, in the same order; `id` is null when none could be read. */
export const SyncResult = z.object({
  id: z.nullable(z.string()),
  outcome: Outcome,
  problem: z.optional(ProblemDetails),
});
export type SyncResult = z.infer<typeof SyncResult>;

/** What became of one of the member's reports. `report` only when another device of theirs sent it. */
export const Change = z.object({
  reportId: Id,
  revision: z.number(),
  receivedAt: DateTime,
  problem: z.nullable(z.object({ id: Id, statement: Statement })),
  decision: z.nullable(Decision),
  /** Who of the product team has a seat in the call that the report offers; left out for nobody. */
  seats: z.optional(z.array(Line)),
  /** The decision that the member opened last, in whichever browser; left out for none. */
  seenDecision: z.optional(Id),
  report: z.optional(Report),
  /** An admin deleted it: every word of it is gone there, and goes here as well. */
  deleted: z.optional(z.literal(true)),
});
export type Change = z.infer<typeof Change>;

export const SyncReply = z.object({
  v: z.literal(1),
  results: z.array(SyncResult),
  changes: z.array(Change),
  cursor: text(64),
  /** More changes wait: ask again with this cursor. */
  more: z.boolean(),
  /** `WorkspaceNews`, when asked for and changed. Parsed by itself: broken news must hold up no report (P4). */
  news: z.optional(z.unknown()),
  /** `AsksForMe`, when asked for and changed; parsed by itself, as news are. */
  asks: z.optional(z.unknown()),
  /** `ProblemList`, or `ProblemDelta` where that is understood, when asked for and changed; parsed by itself, as news are. */
  problems: z.optional(z.unknown()),
  /** `Answered`, when answers were sent; parsed by itself. An endpoint that does not know of answers leaves it out. */
  answered: z.optional(z.unknown()),
  /** `Seen`: what of it need not be sent again. An endpoint that knows nothing of it says nothing. */
  seen: z.optional(z.unknown()),
});
export type SyncReply = z.infer<typeof SyncReply>;
