import * as z from 'zod/mini';
import { DateTime, Id, Line } from './primitives.ts';

/** What outcomes come with: an id that the sender makes, the same for every request of one import, and a name for people. */
export const OutcomeSource = z.object({ id: Id, name: Line.check(z.trim(), z.minLength(1)) });
export type OutcomeSource = z.infer<typeof OutcomeSource>;

const Done = z.object({ by: z.object({ id: Id, name: Line }), at: DateTime });

/** One import as kept. `deals`: of how many something came with it. */
export const OutcomeImport = z.object({
  id: Id,
  name: Line,
  deals: z.number(),
  made: Done,
  undone: z.nullable(Done),
});
export type OutcomeImport = z.infer<typeof OutcomeImport>;

/** Imports, newest first. */
export const OutcomeImportList = z.object({ imports: z.array(OutcomeImport) });
export type OutcomeImportList = z.infer<typeof OutcomeImportList>;
