import * as z from 'zod/mini';
import { DateTime, Id, Line } from './primitives.ts';

/** What outcomes come with: an id that the sender makes, the same for every request of one import, and a name for people. */
export const OutcomeSource = z.object({ id: Id, name: Line.check(z.trim(), z.minLength(1)) });
export type OutcomeSource = z.infer<typeof OutcomeSource>;

const Done = z.object({ by: z.object({ id: Id, name: Line }), at: DateTime });

/** Undone, or brought back after that. */
const ImportStep = z.extend(Done, { kind: z.enum(['undone', 'redone']) });

/**
 * One import as kept. `deals`: of how many something came with it. `undone`: how it stands now; `history`: every time it
 * was undone or brought back, oldest first.
 */
export const OutcomeImport = z.object({
  id: Id,
  name: Line,
  deals: z.number(),
  made: Done,
  undone: z.nullable(Done),
  history: z.array(ImportStep),
});
export type OutcomeImport = z.infer<typeof OutcomeImport>;

/** Imports, newest first. */
export const OutcomeImportList = z.object({ imports: z.array(OutcomeImport) });
export type OutcomeImportList = z.infer<typeof OutcomeImportList>;

/** An import that was brought back. `newer`: of how many of its deals something was said since, which holds on. */
export const OutcomesRedone = z.object({ ...OutcomeImportList.shape, newer: z.number() });
export type OutcomesRedone = z.infer<typeof OutcomesRedone>;
