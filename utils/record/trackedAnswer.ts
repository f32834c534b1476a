import * as z from 'zod/mini';
import { placeOn } from './askMachine.ts';
import { AskedQuestion } from './asks.ts';
import { SellersAsk } from './introductionAsk.ts';
import { IntroductionDraft } from './introductionDraft.ts';
import { Failure } from './failure.ts';
import { saysSomething } from './says.ts';
import { DateTime, Id, Line, text, VERBATIM_MAX } from './primitives.ts';

/** Something that is asked of the member. A later kind is one more member here, in `AnswerDraft` and in `Answer`. */
export const Ask = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), question: AskedQuestion }),
  z.object({ kind: z.literal('introduction'), introduction: SellersAsk }),
]);
export type Ask = z.infer<typeof Ask>;

/** An answer as it is typed: it may still be empty, or longer than what may be sent, so that no paste is lost. */
export const AnswerDraft = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), text: text(VERBATIM_MAX) }),
  IntroductionDraft,
]);
export type AnswerDraft = z.infer<typeof AnswerDraft>;

/** `draft -> queued -> sending -> sent`; `waiting` is tried again; `signIn` and `refused` wait for the person (P2). */
export const AnswerState = z.enum(['draft', 'queued', 'sending', 'waiting', 'signIn', 'refused', 'sent']);
export type AnswerState = z.infer<typeof AnswerState>;

/** An answer in this browser and where it stands. */
export const TrackedAnswer = z.object({
  id: Id,
  askId: Id,
  state: AnswerState,
  draft: AnswerDraft,
  answeredAt: z.nullable(DateTime),
  failure: z.nullable(Failure),
  nextAttemptAt: z.nullable(DateTime),
  /** Since when this browser knows that what it answers is over; null while it is not. */
  overAt: z._default(z.nullable(DateTime), null),
});
export type TrackedAnswer = z.infer<typeof TrackedAnswer>;

/** What is asked, and what the person made of it here. */
export const AskItem = z.object({
  ask: Ask,
  /** What is being typed; kept through the popup's closing. */
  draft: z.nullable(TrackedAnswer),
  /** What was sent off from here and is not confirmed yet. */
  sent: z.nullable(TrackedAnswer),
  /** The endpoint tells it no more, but there are words here. */
  gone: z.boolean(),
});
export type AskItem = z.infer<typeof AskItem>;

/** A sign-in as people know it. */
export const SignInName = z.object({ member: Line, workspace: Line });
export type SignInName = z.infer<typeof SignInName>;

/** An answer that only another sign-in than the present one can send (P5). `under` null: it was not kept whose. */
export const AnswerElsewhere = z.object({ id: Id, ask: Ask, draft: AnswerDraft, under: z.nullable(SignInName) });
export type AnswerElsewhere = z.infer<typeof AnswerElsewhere>;

/** Whether an answer would be missed: one that was given, or of which something is typed. */
export const saysAnything = ({ state, draft }: Pick<TrackedAnswer, 'state' | 'draft'>): boolean =>
  state !== 'draft' || draft.kind === 'introduction' || saysSomething(draft.text);

/** How many of these are of each kind. */
export function countKinds(items: readonly AskItem[]): { questions: number; introductions: number } {
  const questions = items.filter(({ ask }) => ask.kind === 'question').length;
  return { questions, introductions: items.length - questions };
}

export const idOfAsk = (ask: Ask): string => (ask.kind === 'question' ? ask.question.id : ask.introduction.id);
const isAnswered = (ask: Ask): boolean =>
  ask.kind === 'question' ? ask.question.answer !== null : ask.introduction.status !== 'asked';

const OVER = new Set<string>(['held', 'thanked', 'withdrawn', 'expired']);

/** Days for which words on an introduction that is over stay to be read; as many as a discard can be undone. */
export const OVER_KEPT_DAYS = 7;

/** Whether nothing is waited for any more; an older endpoint tells it by the status alone. A question is never over. */
export const isOver = (ask: Ask): boolean =>
  ask.kind === 'introduction' && (ask.introduction.over || OVER.has(ask.introduction.status));

/**
 * The day until which an ask was put off, where that day has come and its request goes on; null otherwise. From what is
 * stored here alone, so that it stands again without the endpoint.
 */
export function returnedOn({ ask, sent, gone }: AskItem, today: string): string | null {
  if (sent?.state === 'refused' || sent?.state === 'signIn') return null;
  if (ask.kind === 'question' || gone || isOver(ask) || today > ask.introduction.until) return null;
  const { status, answer } = ask.introduction;
  const told = { status, until: answer?.status === 'later' ? answer.until : null };
  const { status: said, until } = sent?.draft.kind === 'introduction' ? sent.draft : told;
  return placeOn(said, until, today) === 'returned' ? until : null;
}

/** Where an ask stands for the person who is asked; `returned` was put off until a day that has come. */
export type AskStanding = 'toAnswer' | 'returned' | 'gone' | 'refused' | 'signIn' | 'onItsWay' | 'answered';

/** `today`: the person's own, RFC 3339 full-date. */
export function askStanding(item: AskItem, today: string): AskStanding {
  const { ask, draft, sent, gone } = item;
  if (sent?.state === 'refused' || sent?.state === 'signIn') return sent.state;
  if (returnedOn(item, today)) return 'returned';
  if (sent) return sent.state === 'sent' ? 'answered' : 'onItsWay';
  if (gone || (draft && isOver(ask))) return 'gone';
  return isAnswered(ask) ? 'answered' : 'toAnswer';
}

/** Whether it waits for the person. */
export const asksForWords = (item: AskItem, today: string): boolean =>
  !['onItsWay', 'answered'].includes(askStanding(item, today));
