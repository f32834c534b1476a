import * as z from 'zod/mini';
import { DecisionStatus } from './decision.ts';
import { Id, text } from './primitives.ts';

/** How many problems a browser is told of, the last touched first. */
export const PROBLEMS_MAX = 5_000;
/** Longest statement told, in UTF-16 units: a problem is known by its first sentences, and every browser keeps them all. */
export const TOLD_MAX = 300;

/** A problem of the workspace as every seller may know it. No quotes, no customers, no names. */
export const ListedProblem = z.object({
  id: Id,
  /** Cut after so many characters; a cut one ends with an ellipsis. */
  statement: text(TOLD_MAX),
  /** Distinct accounts among its reports. */
  accounts: z.number(),
  reports: z.number(),
  /** `open` while nobody decided. */
  status: DecisionStatus,
});
export type ListedProblem = z.infer<typeof ListedProblem>;

/** A problem that a report looks like, with the reason in words: `shares: invoice export`. Never empty. */
export const NearProblem = z.extend(ListedProblem, { reason: z.string() });
export type NearProblem = z.infer<typeof NearProblem>;

/** The problems that take evidence: the full present state. */
export const ProblemList = z.object({
  /** Opaque; sent back with the next request, so that what is known is not told again. */
  version: text(100),
  problems: z.array(ListedProblem).check(z.maxLength(PROBLEMS_MAX)),
});
export type ProblemList = z.infer<typeof ProblemList>;
