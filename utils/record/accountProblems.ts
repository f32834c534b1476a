import * as z from 'zod/mini';
import { Decision } from './decision.ts';
import { Id, text } from './primitives.ts';
import { TOLD_MAX } from './problemList.ts';
import { SharedQuote } from './quotes.ts';

/** How many problems of an account are told, those that moved last first. */
export const ACCOUNT_PROBLEMS_MAX = 50;
/** Longest quote told with one, in UTF-16 units: enough to know what it was about. */
export const ACCOUNT_QUOTE_MAX = 600;

/** Reports on the account, and how many of them are the caller's own. */
const counts = { reports: z.int(), own: z.int() };

/** A problem that stands behind reports on one account, and the word that holds on it. */
export const AccountProblem = z.object({
  id: Id,
  /** Cut as in the list of all problems; a cut one ends with an ellipsis. */
  statement: text(TOLD_MAX),
  ...counts,
  /** Null while nobody decided. */
  decision: z.nullable(Decision),
  /** The newest words that a colleague heard there, cut as well; null where the workspace's rule takes the names from them. */
  quote: z.nullable(SharedQuote),
});
export type AccountProblem = z.infer<typeof AccountProblem>;

/** What a workspace knows of one account. Nothing at all of one that it does not know. */
export const AccountProblems = z.object({
  problems: z.array(AccountProblem),
  /** There are older ones. */
  more: z.boolean(),
  /** Reports on the account that are on no problem yet. */
  inTriage: z.object(counts),
});
export type AccountProblems = z.infer<typeof AccountProblems>;
