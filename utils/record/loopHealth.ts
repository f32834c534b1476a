import * as z from 'zod/mini';
import { DateTime, Id, Line, Statement } from './primitives.ts';

/** How long a report has waited, in days of 24 hours: under 7, under 30, under 90, or longer. */
export const Age = z.enum(['under7', 'under30', 'under90', 'older']);
export type Age = z.infer<typeof Age>;

/**
 * Where the loop stands open. `unanswered`: reports nobody decided on; `unseen`: reports whose seller has not opened
 * the decision; `overdue`: deferrals past their date; `unowned`: problems nobody looks after. `answered` is no gap: it is
 * what the median is made of.
 */
export const LoopListName = z.enum(['unanswered', 'unseen', 'overdue', 'unowned', 'answered']);
export type LoopListName = z.infer<typeof LoopListName>;

const answers = { reports: z.number(), medianDays: z.nullable(z.number()) };

/** The answers of one ISO week, Monday to Sunday in UTC. `from` is its Monday. `medianDays` is null without any. */
export const WeekOfAnswers = z.object({ week: Line, from: z.iso.date(), ...answers });
export type WeekOfAnswers = z.infer<typeof WeekOfAnswers>;

/** How the loop stands: every number is the length of a list. */
export const LoopHealth = z.object({
  asOf: DateTime,
  unanswered: z.object({ reports: z.number(), ages: z.array(z.object({ age: Age, reports: z.number() })) }),
  unseen: z.number(),
  overdue: z.number(),
  unowned: z.number(),
  /** Over all `weeks`. */
  answers: z.object(answers),
  weeks: z.array(WeekOfAnswers),
});
export type LoopHealth = z.infer<typeof LoopHealth>;

/** One line of a list: a report, or a problem when `reportId` is null. */
export const LoopItem = z.object({
  reportId: z.nullable(Id),
  problemId: z.nullable(Id),
  statement: Statement,
  /** The seller of a report; who deferred a problem. */
  who: z.nullable(Line),
  /** Since when, or until when it should have been looked at; for `answered` when it was. */
  date: z.string(),
  /** Whole days since then; for `answered` the days it took. */
  days: z.number(),
});
export type LoopItem = z.infer<typeof LoopItem>;

/** Oldest first; `next` goes into `?after=` for the following page, null at the end. */
export const LoopPage = z.object({ items: z.array(LoopItem), next: z.nullable(Id) });
export type LoopPage = z.infer<typeof LoopPage>;
