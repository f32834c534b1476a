import * as z from 'zod/mini';
import { DateTime, Id, known, Line, Statement, text } from './primitives.ts';
import { SellersAsk } from './introductionAsk.ts';
import { saysSomething } from './says.ts';

/** Longest question and longest answer, in UTF-16 units. */
export const WORDS_MAX = 10_000;

/** How many questions a browser is told of: the open ones first, then the newest. */
export const ASKS_MAX = 200;

/** How many introductions a browser is told of: the newest. */
export const INTRODUCTIONS_MAX = 100;

/** Words of a question or an answer: kept exactly as typed, and never without any (P13). */
export const Words = text(WORDS_MAX).check(z.refine(saysSomething, 'needs words: a sentence is enough'));

/**
 * What a product manager asks about a report. `id` is made by the sender: the same question sent again after a lost
 * answer is stored once.
 */
export const QuestionInput = z.object({ id: Id, text: Words });
export type QuestionInput = z.infer<typeof QuestionInput>;

/** A seller's answer as it stands on the endpoint; the newest holds. */
export const GivenAnswer = z.object({ id: Id, text: Words, answeredAt: DateTime, receivedAt: DateTime });
export type GivenAnswer = z.infer<typeof GivenAnswer>;

const question = {
  id: Id,
  reportId: Id,
  text: Words,
  askedBy: z.object({ id: Id, name: Line }),
  askedAt: DateTime,
  /** The problem and the account as the report names them now, so that it is known what the question is about. */
  statement: Statement,
  account: known(Line),
  answer: known(GivenAnswer),
};

/** A question as the one who is asked sees it. */
export const AskedQuestion = z.object(question);
export type AskedQuestion = z.infer<typeof AskedQuestion>;

/**
 * Everything that is asked of a member: the full present state, which replaces the one before as a whole. A further kind
 * of ask is a further list with `[]` as its default, so that an older endpoint leaves it empty.
 */
export const AsksForMe = z.object({
  /** Opaque; sent back with the next request, so that what is known is not told again. */
  version: text(100),
  questions: z.array(AskedQuestion).check(z.maxLength(ASKS_MAX)),
  /** Customers that product managers would like to talk to, and what came of it. */
  introductions: z._default(z.array(SellersAsk).check(z.maxLength(ASKS_MAX)), []),
});
export type AsksForMe = z.infer<typeof AsksForMe>;

/** A question as product managers see it. */
export const Question = z.object({
  ...question,
  /** Whom it goes to: who sent the report. `left`: no browser of theirs is signed in, so that it reaches nobody. */
  asked: z.object({ id: Id, name: Line, left: z.boolean() }),
  withdrawnAt: known(DateTime),
  /** Answers that a newer one replaced, newest first. */
  earlier: z.array(GivenAnswer),
});
export type Question = z.infer<typeof Question>;

/** The questions about one report, newest first. `asked` is told even before there is one. */
export const QuestionsReply = z.object({ asked: Question.shape.asked, questions: z.array(Question) });
export type QuestionsReply = z.infer<typeof QuestionsReply>;

/** Questions of the whole workspace, last touched first; `next` goes into `?before=`. */
export const QuestionPage = z.object({ questions: z.array(Question), next: z.nullable(z.string()) });
export type QuestionPage = z.infer<typeof QuestionPage>;
