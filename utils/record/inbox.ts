import * as z from 'zod/mini';
import { Decision, Reaches } from './decision.ts';
import { Member } from './join.ts';
import { DateTime, Id, Line, Statement } from './primitives.ts';
import { Report } from './report.ts';

/** A report as the endpoint holds it: with who sent it, when it arrived, and where its problem stands. */
export const ReceivedReport = z.object({
  report: Report,
  creator: z.object({ id: Id, name: Line }),
  receivedAt: DateTime,
  problem: z.nullable(z.object({ id: Id, statement: Statement })),
  decision: z.nullable(Decision),
});
export type ReceivedReport = z.infer<typeof ReceivedReport>;

/** Newest first; `next` goes into `?before=` for the following page, null at the end. */
export const InboxPage = z.object({ reports: z.array(ReceivedReport), next: z.nullable(z.string()) });
export type InboxPage = z.infer<typeof InboxPage>;

/**
 * One report with every decision ever taken on its problem, newest first. `reaches`: whom a decision on
 * it reaches.
 */
export const InboxReport = z.extend(ReceivedReport, {
  history: z.array(Decision),
  reaches: Reaches,
});
export type InboxReport = z.infer<typeof InboxReport>;

/** Who is signed in, for the inbox's header. */
export const Session = z.object({ member: Member, workspace: z.object({ id: Id, name: Line }) });
export type Session = z.infer<typeof Session>;
