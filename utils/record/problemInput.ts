import * as z from 'zod/mini';
import { Operation } from './operation.ts';
import { Id, known, Statement } from './primitives.ts';

/** Most reports in one split or move. */
export const SPLIT_MAX = 500;

/** Without control characters and halves of characters, which PostgreSQL refuses and a heading cannot show. */
const plain = (words: string): string =>
  words
    .replaceAll(/\p{Cc}+/gu, ' ')
    .toWellFormed()
    .trim();

const Worded = Statement.check(z.overwrite(plain), z.regex(/[\p{L}\p{N}]/u, 'A problem is said in at least one word.'));

/**
 * Where the sender saw the report stand, null being Triage: when somebody put it elsewhere meanwhile, nothing is done.
 * Left out, it is taken from wherever it stands.
 */
const seen = z.optional(z.nullable(Id));

/** A new problem from a report; without a statement it follows the report's own wording (docs/sync.md, *What a problem says*). */
export const NewProblemInput = z.object({ reportId: Id, statement: known(Worded), from: seen });

/** Where a report goes; null is back to Triage. `along`: more reports of the same problem that go with it, as one deed. */
export const MoveInput = z.object({
  problemId: z.nullable(Id),
  along: z._default(z.array(Id).check(z.maxLength(SPLIT_MAX - 1)), []),
  from: seen,
});

/** The problem that carries on. */
export const MergeInput = z.object({ intoId: Id });

/** The reports that leave for a new problem. */
export const SplitInput = z.object({
  reportIds: z.array(Id).check(z.minLength(1), z.maxLength(SPLIT_MAX)),
  statement: known(Worded),
});

/** The product manager's wording; null goes back to that of the report it was made from. */
export const RewordInput = z.object({ statement: z.nullable(Worded) });

/** What was done, with the id that undoes it. */
export const OperationReply = z.object({ operation: Operation });
export type OperationReply = z.infer<typeof OperationReply>;
