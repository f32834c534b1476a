import * as z from 'zod/mini';
import { DateTime, Id, Line, Statement } from './primitives.ts';

/**
 * What is done to problems: `new` makes one from a report; `move` puts reports on another one, or back
 * to Triage; `merge` makes one the duplicate of another; `split` makes one from some of another's reports; `reword`
 * says it in the product manager's words. `claim` is the seller's: the report was added by who sent it, to the problem
 * that it names, or taken back by a later revision that names another or none.
 */
export const OperationKind = z.enum(['new', 'move', 'merge', 'split', 'reword', 'claim']);
export type OperationKind = z.infer<typeof OperationKind>;

const Named = z.object({ id: Id, name: Line });
const ProblemRef = z.object({ id: Id, statement: Statement });

/** One kept operation. `problem` is where it led, `other` where its reports came from; null stands for Triage. */
export const Operation = z.object({
  id: Id,
  kind: OperationKind,
  by: Named,
  at: DateTime,
  problem: z.nullable(ProblemRef),
  other: z.nullable(ProblemRef),
  /** Reports it moved. */
  reports: z.number(),
  /** For `reword`: the product managers' words before and after; null stands for the first report's own. */
  wording: z.nullable(z.object({ from: z.nullable(Statement), to: z.nullable(Statement) })),
  undone: z.nullable(z.object({ by: Named, at: DateTime })),
});
export type Operation = z.infer<typeof Operation>;

/** What was done with one report, newest first. */
export const OperationList = z.object({ operations: z.array(Operation) });
export type OperationList = z.infer<typeof OperationList>;
