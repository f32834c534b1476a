import * as z from 'zod/mini';
import { Words } from './asks.ts';
import { AskAnswer } from './introductionAsk.ts';
import { DateTime, Id } from './primitives.ts';
import { ProblemDetails } from './problemDetails.ts';

/** Answers in one sync request. */
export const ANSWERS_MAX = 100;

const every = {
  /** Made by the browser when the answer was begun: the key on both sides (P3). */
  id: Id,
  /** What it answers. */
  askId: Id,
  answeredAt: DateTime,
};

/** A seller's words on a product manager's question. */
export const QuestionAnswer = z.object({ kind: z.literal('question'), ...every, text: Words });
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

/** A seller's yes, later or no to a product manager who asks for an introduction. */
export const IntroductionAnswer = z.object({ kind: z.literal('introduction'), ...every, step: AskAnswer });
export type IntroductionAnswer = z.infer<typeof IntroductionAnswer>;

/** Whatever a member can be asked for and answers. A later kind of ask is one more member here. */
export const Answer = z.discriminatedUnion('kind', [QuestionAnswer, IntroductionAnswer]);
export type Answer = z.infer<typeof Answer>;

/**
 * `stored` it is new; `unchanged` the same was there already: both mean that it is on the endpoint's disk (P11).
 * `refused`: see `problem`; no other answer is held up by it (P4).
 */
export const AnswerOutcome = z.object({
  /** Null when none could be read. */
  id: z.nullable(z.string()),
  outcome: z.enum(['stored', 'unchanged', 'refused']),
  problem: z.optional(ProblemDetails),
});
export type AnswerOutcome = z.infer<typeof AnswerOutcome>;

/** One per answer sent, in the same order; parsed by itself. */
export const Answered = z.array(AnswerOutcome);
