import * as z from 'zod/mini';
import { AccountProblems } from '../record/accountProblems.ts';
import { AccountRead } from '../record/capture.ts';
import { EntryPlace } from '../record/entry.ts';
import { Failure } from '../record/failure.ts';
import { Membership } from '../record/join.ts';
import { Me } from '../record/me.ts';
import { PrivateKind } from '../record/privateKind.ts';
import { DateTime, Id, Line, VERBATIM_MAX, text, Statement } from '../record/primitives.ts';
import { ListedProblem, NearProblem } from '../record/problemList.ts';
import { DraftReport } from '../record/report.ts';
import { AsTyped, Coached, Group, Tracked } from '../record/tracked.ts';
import { AnswerDraft, AnswerElsewhere, AskItem, TrackedAnswer } from '../record/trackedAnswer.ts';
import { KnownAccount } from '../record/workspaceNews.ts';

/** What pages may know of the sign-in: everything but the token. */
export const PublicMembership = z.omit(Membership, { token: true });
export type PublicMembership = z.infer<typeof PublicMembership>;

/** One screenful of the popup; `next` goes into `after` for the following one. */
export const OutboxPage = z.object({ rows: z.array(Tracked), next: z.nullable(z.string()) });
export type OutboxPage = z.infer<typeof OutboxPage>;

export const Summary = z.object({
  counts: z.record(Group, z.number()),
  /** Reports of which something new was not opened here yet; of them those whose answer was taken back. */
  unseen: z.number(),
  takenBack: z.number(),
  /** What is asked of the present sign-in and waits for the person's words (P5), by kind. */
  toAnswer: z.object({ questions: z.number(), introductions: z.number() }),
  /** Answers that only another sign-in can send (P5). */
  elsewhere: z.number(),
  /** When something waiting is tried next; null when nothing waits. */
  nextAttemptAt: z.nullable(DateTime),
  membership: z.nullable(PublicMembership),
  /** The endpoint no longer accepts it. */
  signedOut: z.boolean(),
  /** Finished reports made before this browser joined anything: sent only after the person says so (P5). */
  toAdopt: z.number(),
});
export type Summary = z.infer<typeof Summary>;

const nothing = z.object({});
const one = z.object({ id: Id });
const written = z.object({ askId: Id, draft: AnswerDraft });
const ask = z.object({ askId: Id });
const call = <I extends z.core.$ZodType, O extends z.core.$ZodType>(input: I, reply: O) => ({ input, reply });

/**
 * Every request a page can make of the background, with its input and its reply. This table is the whole interface
 * between contexts: `send` and the router both parse with it.
 */
export const CALLS = {
  /** Capture the focused frame of the active tab (popup button). Opens the form; an empty selection gives an empty one. */
  'capture.activeTab': call(nothing, one),
  /** An empty report with `method: manual`, for pasting. */
  'report.new': call(nothing, Tracked),
  /** The side panel asks which report it was opened for; waits for a capture under way in that window. Null: none. */
  'form.claim': call(z.object({ windowId: z.nullable(z.number()) }), z.nullable(Tracked)),
  /** A form shows this report and takes keys; stops the fallback to a small window. */
  'form.shown': call(one, nothing),
  /** Waits for the capture when its click is still under way. */
  'report.get': call(one, Tracked),
  /**
   * Stores the form as it stands. Resolves after the commit (P1). The capture in it is ignored unless `manual`; without
   * `coached`, that stays as it is.
   */
  'report.save': call(
    z.object({ id: Id, report: DraftReport, asTyped: z._default(AsTyped, {}), coached: z.optional(Coached) }),
    Tracked,
  ),
  /** Replaces every occurrence of each of these words in the record by a mark; the original is gone (P8). */
  'report.redact': call(z.object({ id: Id, words: z.array(text(VERBATIM_MAX)) }), Tracked),
  /** Stores the form and queues it; then a sync is started. Fails with `statement-missing`. */
  'report.send': call(z.object({ id: Id, report: DraftReport }), Tracked),
  /** Back to a draft with a higher revision (P3), from any state but `sending`. */
  'report.edit': call(one, Tracked),
  /**
   * The coach's word on a text, sentence by sentence. The rules of four languages are a fifth of all that the form would
   * load, so that they live in the background; the text goes no further than that.
   */
  'coach.sentences': call(
    z.object({ text: Statement }),
    z.object({ sentences: z.array(z.object({ text: Statement, isWish: z.boolean() })) }),
  ),
  /** The words of a text that claim more than they show, in order, each with the question for what is behind it. */
  'coach.bigWords': call(
    z.object({ text: Statement }),
    z.object({ found: z.array(z.object({ word: Statement, question: Line })) }),
  ),
  'report.discard': call(one, Tracked),
  /** Undoes a discard. */
  'report.restore': call(one, Tracked),
  /** `waiting`, `refused` or `signIn` back to `queued`, tried at once. */
  'report.retry': call(one, Tracked),
  /** Ties reports made before joining to the present sign-in and queues them; replies with how many. */
  'report.adopt': call(nothing, z.object({ count: z.number() })),
  /** The reason was opened; the badge stops counting it. */
  'report.seen': call(one, nothing),
  'outbox.page': call(
    z.object({ group: z.nullable(Group), search: Line, after: z.nullable(z.string()), limit: z.number() }),
    OutboxPage,
  ),
  'outbox.summary': call(nothing, Summary),
  /** Everything that is asked of the present sign-in, with what was written on it; offline too. */
  'asks.list': call(nothing, z.object({ items: z.array(AskItem) })),
  /** Keeps an answer as it is typed. Resolves after the commit (P1). Fails with `ask-gone`. */
  'answer.save': call(written, TrackedAnswer),
  /** Queues an answer; then a sync is started. Fails with `answer-empty`, `answer-too-long` or `ask-gone`. */
  'answer.send': call(written, TrackedAnswer),
  /** An answer that has not left yet is a draft again. Fails with `answer-sent`. */
  'answer.takeBack': call(ask, TrackedAnswer),
  /** Drops what is typed, or what was refused; only a person does this (P2). */
  'answer.discard': call(ask, nothing),
  /** Answers that only another sign-in can send (P5), each with whose it is. */
  'answers.elsewhere': call(nothing, z.object({ answers: z.array(AnswerElsewhere) })),
  /** Drops one of these; only a person does this (P2). */
  'answers.drop': call(one, nothing),
  /** Joins by invite link; `name` is used when the invite names nobody. */
  'workspace.join': call(z.object({ link: text(4_000), name: z.optional(Line) }), PublicMembership),
  /** Forgets the token here; reports stay, tied to the workspace they were made for (P2, P5). */
  'workspace.leave': call(nothing, nothing),
  /** Accounts that colleagues reported on, by what is typed of one; offline too. */
  'account.suggest': call(
    z.object({ typed: Line, limit: z.int().check(z.minimum(1), z.maximum(20)) }),
    z.array(KnownAccount),
  ),
  /**
   * The customer whose mail, record or call the active tab shows, whether the workspace knows them, and whether the title
   * of a call alone says so; null for none. Reads the page: once for each look.
   */
  'account.here': call(
    nothing,
    z.object({ account: z.nullable(AccountRead), isKnown: z.boolean(), byTitle: z.boolean() }),
  ),
  /** What the present sign-in reported on a customer, newest first; offline too. `decided` counts all of them. */
  'account.reports': call(
    z.object({ account: AccountRead, limit: z.int().check(z.minimum(1), z.maximum(50)) }),
    z.object({ rows: z.array(Tracked), total: z.number(), decided: z.number() }),
  ),
  /**
   * Asks the endpoint what colleagues heard at a customer; null when the workspace does not know them: then nothing is
   * asked. Fails with `colleagues-not-fetched`, `colleagues-not-told` or `sign-in-again`.
   */
  'account.problems': call(z.object({ account: AccountRead }), z.object({ told: z.nullable(AccountProblems) })),
  /** The workspace's problems nearest to what is written, at most three; offline too. None where none is near enough. */
  'problem.near': call(
    z.object({ quote: text(VERBATIM_MAX), statement: Statement }),
    z.object({ problems: z.array(NearProblem) }),
  ),
  /** A problem of the workspace by its id; null when this browser was not told of it. */
  'problem.named': call(one, z.object({ problem: z.nullable(ListedProblem) })),
  /** The present sign-in and its own figures as they were last told here; offline too. */
  'me.held': call(nothing, z.object({ membership: z.nullable(PublicMembership), me: z.nullable(Me) })),
  /** Asks the endpoint for them. Fails with `figures-not-fetched`, `figures-not-told`, `sign-in-again` or `not-joined`. */
  'me.fetch': call(nothing, Me),
  /**
   * An address that opens the inbox at a place as the present member; it works once, within two minutes. Fails with
   * `inbox-not-opened`, `sign-in-again` or `not-joined`.
   */
  'inbox.enter': call(z.object({ place: EntryPlace }), z.object({ link: text(4_000) })),
  /** What the workspace decided for everybody: kinds of private words that are redacted without asking. */
  'workspace.rules': call(nothing, z.object({ redact: z.array(PrivateKind) })),
  /** Somebody looks: send what waits and ask for news. A pause that the endpoint asked for still runs. */
  'sync.opened': call(nothing, Summary),
  /** Sync now, whatever the back-off or the endpoint's own pause says. */
  'sync.now': call(nothing, Summary),
} as const;

export type CallName = keyof typeof CALLS;
export type CallInput<N extends CallName> = z.infer<(typeof CALLS)[N]['input']>;
export type CallReply<N extends CallName> = z.infer<(typeof CALLS)[N]['reply']>;

const CallNames = z.enum(Object.keys(CALLS) as [CallName, ...CallName[]]);

/** The envelope of a request; anything else on the wire is a stranger's and gets no answer (trap T5). */
export const Envelope = z.object({ heard: z.literal(1), call: CallNames, input: z.unknown() });

/** The envelope of a reply: an expected failure is a value, not an exception, since Errors do not survive the wire. */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: Failure }),
]);

/** The background tells open pages that the outbox changed (they ask again for what they show). */
export const Changed = z.object({ heard: z.literal(1), event: z.literal('changed') });
/** The background tells open forms of a new capture; a form already at work answers by closing or staying, see `form.claim`. */
export const Captured = z.object({
  heard: z.literal(1),
  event: z.literal('captured'),
  id: Id,
  windowId: z.nullable(z.number()),
});
