import * as z from 'zod/mini';
import { Decision } from './decision.ts';
import { Failure } from './failure.ts';
import { DateTime, Id, Line, Statement, text } from './primitives.ts';
import { DraftReport } from './report.ts';

/**
 * Where a report stands in this browser. `draft -> queued -> sending -> sent`; `waiting` is tried again at
 * `nextAttemptAt`; `signIn` and `refused` wait for the person (P2); `discarded` can be undone; `deleted`: an
 * admin deleted it, and every word of it is gone.
 */
export const OutboxState = z.enum([
  'draft',
  'queued',
  'sending',
  'waiting',
  'signIn',
  'refused',
  'sent',
  'discarded',
  'deleted',
]);
export type OutboxState = z.infer<typeof OutboxState>;

/** How the popup groups them, in this order. */
export const Group = z.enum(['needsYou', 'onItsWay', 'withProduct', 'answered', 'discarded']);
export type Group = z.infer<typeof Group>;

/**
 * Texts as typed that could not be read yet, by the field's JSON pointer: `1.200` before it is clear which number was
 * meant. They are no part of the report, and are there again when the form is opened again.
 */
export const AsTyped = z.record(z.string(), text(2_000));
export type AsTyped = z.infer<typeof AsTyped>;

/** What the coach was answered for this report, so that it asks nothing twice. It is no part of the report. */
export const Coached = z.object({
  /** A wish in the problem was moved, or left there on purpose. */
  wish: z._default(z.boolean(), false),
  /** The big words that were asked about, in lower case. */
  asked: z._default(z.array(Line), []),
});
export type Coached = z.infer<typeof Coached>;
export const NOT_COACHED: Coached = { wish: false, asked: [] };

/** What is kept of a form beside its report. */
export interface Beside {
  readonly asTyped: AsTyped;
  readonly coached: Coached;
}

/** One row of the outbox: the report and all that happened to it here. */
export const Tracked = z.object({
  id: Id,
  report: DraftReport,
  state: OutboxState,
  group: Group,
  /** `membershipKey` of the sign-in it was made under; null while this browser had joined nothing. */
  madeFor: z.nullable(z.string()),
  /** The workspace's name, for saying where it belongs when that sign-in is gone. */
  madeForName: z.nullable(Line),
  attempts: z.number(),
  /** When a `waiting` row is tried next; when a `sending` row's lease ends. */
  nextAttemptAt: z.nullable(DateTime),
  failure: z.nullable(Failure),
  asTyped: z._default(AsTyped, {}),
  coached: z._default(Coached, NOT_COACHED),
  /** While a sent report is being corrected: what the endpoint has; a discarded correction goes back to it. */
  before: z.nullable(DraftReport),
  receivedAt: z.nullable(DateTime),
  problem: z.nullable(z.object({ id: Id, statement: Statement })),
  decision: z.nullable(Decision),
  /** Who of the product team has a seat in the call that the report offers, as the endpoint told last. */
  seats: z.optional(z.array(Line)),
  /** What answered the report until the endpoint told that nothing does any more. */
  formerDecision: z._default(z.nullable(Decision), null),
  /** The decision's id once its reason was opened here; the badge counts the others. */
  seenDecision: z.nullable(Id),
  updatedAt: DateTime,
});
export type Tracked = z.infer<typeof Tracked>;

/** Whether it answers the report: `open` says that nothing is decided. */
export const answers = (decision: Decision | null): decision is Decision =>
  decision !== null && decision.status !== 'open';

/**
 * Whether its seller has something to open: an answer, or that one which was opened here no longer holds. What nobody
 * read here needs no taking back.
 */
export function isUnseen(row: Pick<Tracked, 'state' | 'decision' | 'formerDecision' | 'seenDecision'>): boolean {
  const { state, decision, formerDecision, seenDecision } = row;
  if (state === 'discarded' || state === 'deleted') return false;
  if (decision === null) return formerDecision !== null && seenDecision !== null;
  return (answers(decision) || seenDecision !== null) && decision.id !== seenDecision;
}

/** The one table from state (and decision) to group. */
export function groupOf(row: Pick<Tracked, 'state' | 'decision'>): Group {
  switch (row.state) {
    case 'draft':
    case 'refused':
    case 'signIn':
      return 'needsYou';
    case 'queued':
    case 'sending':
    case 'waiting':
      return 'onItsWay';
    case 'discarded':
      return 'discarded';
    case 'deleted':
      return 'answered';
    case 'sent':
      return answers(row.decision) ? 'answered' : 'withProduct';
  }
}
