import * as z from 'zod/mini';
import { DateTime, Id, known, Line, VERBATIM_MAX, text } from './primitives.ts';
import { PrivateKind } from './privateKind.ts';

/** How much sellers see of what customers of their colleagues said: all, the words without any name, or nothing. */
export const QuoteRule = z.enum(['named', 'nameless', 'none']);
export type QuoteRule = z.infer<typeof QuoteRule>;

/**
 * A person at a customer is not asked twice within so many days, whoever asks and whatever they said; 0 is no pause. Every
 * workspace begins with 90.
 */
export const CoolDownDays = z
  .int('must be a whole number of days')
  .check(z.minimum(0, 'must be 0 or more days'), z.maximum(3_650, 'must be 3,650 days or less'));

/**
 * What an admin decided for everybody: kinds of private words redacted without asking, who sees whose quotes, and how long
 * a customer is left alone.
 */
export const WorkspaceRules = z.object({
  redact: z.array(PrivateKind),
  quotes: QuoteRule,
  coolDownDays: CoolDownDays,
});
export type WorkspaceRules = z.infer<typeof WorkspaceRules>;

/** What is left out stays as it is. */
export const RulesInput = z.extend(WorkspaceRules, { coolDownDays: z.optional(CoolDownDays) });
export type RulesInput = z.infer<typeof RulesInput>;

/** A customer's words on a problem. `reportId`, `account` and `said` only where the reader may know whose they are. */
export const SharedQuote = z.object({
  verbatim: text(VERBATIM_MAX),
  capturedAt: DateTime,
  reportId: known(Id),
  account: known(Line),
  said: known(Line),
});
export type SharedQuote = z.infer<typeof SharedQuote>;

/** The newest quotes of a problem. `hidden`: how many reports' words the workspace's rule keeps from the reader. */
export const SharedQuotes = z.object({ rule: QuoteRule, quotes: z.array(SharedQuote), hidden: z.number() });
export type SharedQuotes = z.infer<typeof SharedQuotes>;
