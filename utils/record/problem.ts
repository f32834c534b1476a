import * as z from 'zod/mini';
import { Decision } from './decision.ts';
import { ReceivedReport } from './inbox.ts';
import { Operation } from './operation.ts';
import { WeekOfReports } from './trend.ts';
import { DateTime, Id, Statement } from './primitives.ts';

/** A problem in a list: its words, how many speak of it, and where it stands. */
export const ProblemSummary = z.object({
  id: Id,
  statement: Statement,
  createdAt: DateTime,
  /** Reports on it. */
  reports: z.number(),
  /** Distinct accounts among them; reports without an account count for none. */
  accounts: z.number(),
  decision: z.nullable(Decision),
  /** The problem it was merged into, which carries its reports and decisions on; null while it stands for itself. */
  canonicalId: z.nullable(Id),
});
export type ProblemSummary = z.infer<typeof ProblemSummary>;

/** Last touched first; `next` goes into `?before=` for the following page, null at the end. */
export const ProblemPage = z.object({ problems: z.array(ProblemSummary), next: z.nullable(z.string()) });
export type ProblemPage = z.infer<typeof ProblemPage>;

/** One problem with its newest reports (`next` as in `InboxPage`), its decisions and its operations, newest first. */
export const ProblemDetail = z.extend(ProblemSummary, {
  members: z.object({ reports: z.array(ReceivedReport), next: z.nullable(z.string()) }),
  /** What came in on it lately, week by week; the last one is the present week. */
  weeks: z.array(WeekOfReports),
  history: z.array(Decision),
  operations: z.array(Operation),
  /** Problems that were merged into this one. */
  duplicates: z.array(z.object({ id: Id, statement: Statement })),
});
export type ProblemDetail = z.infer<typeof ProblemDetail>;
