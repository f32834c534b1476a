import * as z from 'zod/mini';
import { DateTime, Id, Line, text } from './primitives.ts';

/** What an admin can delete: one report, or everything of a customer, named by name or domain. */
export const DeletionTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), reportId: Id }),
  z.object({ kind: z.literal('customer'), customer: Line.check(z.trim(), z.minLength(1, 'name the customer')) }),
]);
export type DeletionTarget = z.infer<typeof DeletionTarget>;

/** What goes, by kind, in the order in which it is told. `outcomes`: what became of deals that only these reports name. */
export const DeletionKind = z.enum([
  'reports',
  'quotes',
  'contacts',
  'questions',
  'answers',
  'introductions',
  'consents',
  'calls',
  'outcomes',
]);
export type DeletionKind = z.infer<typeof DeletionKind>;

/** How many records of each kind. */
export const DeletionCounts = z.record(DeletionKind, z.int());
export type DeletionCounts = z.infer<typeof DeletionCounts>;

export const PreviewInput = z.object({ target: DeletionTarget });

/** What would go, said before it goes. */
export const DeletionPreview = z.object({
  /** What has to be typed by whoever means it. */
  sure: Line,
  /** Names and domains by which the reports know the customer; what looks like another customer is a reason to stop. */
  knownAs: z.array(Line),
  /** Meetings whose notes or added items name the customer; these words are people's own and stay. */
  meetings: z.array(z.object({ number: z.int(), held: z.nullable(DateTime) })),
  counts: DeletionCounts,
});
export type DeletionPreview = z.infer<typeof DeletionPreview>;

/** `id` is made by the sender: sent again it is done once. `counts` as they were said, so that no more goes than that. */
export const DeletionInput = z.object({ id: Id, target: DeletionTarget, sure: text(2_000), counts: DeletionCounts });
export type DeletionInput = z.infer<typeof DeletionInput>;

/** What is kept of a deletion: who, when, how many, and no word of what. `by` is null for a command on the endpoint. */
export const Deletion = z.object({
  id: Id,
  kind: z.enum(['report', 'customer']),
  by: z.nullable(z.object({ id: Id, name: Line })),
  at: DateTime,
  counts: DeletionCounts,
});
export type Deletion = z.infer<typeof Deletion>;

/** Newest first. */
export const DeletionList = z.object({ deletions: z.array(Deletion) });
export type DeletionList = z.infer<typeof DeletionList>;
