import * as z from 'zod/mini';
import { DateTime, Id, Line } from './primitives.ts';

const Named = z.object({ id: Id, name: Line });

/**
 * Why it changed hands. `chosen`: somebody took it, gave it back or gave it to a colleague; `merged`, `unmerged`: its
 * owner came along with a problem that was merged into it, and left again; `seller`: the owner became a seller; `left`:
 * was signed out everywhere; `earlier`: had it before this was written down.
 */
export const OwnerReason = z.enum(['chosen', 'merged', 'unmerged', 'seller', 'left', 'earlier']);
export type OwnerReason = z.infer<typeof OwnerReason>;

/** One change of hands, numbered from 1 for each problem; `by` null: nobody of the workspace. */
export const OwnerChange = z.object({
  number: z.int(),
  owner: z.nullable(Named),
  reason: OwnerReason,
  by: z.nullable(Named),
  at: DateTime,
});
export type OwnerChange = z.infer<typeof OwnerChange>;

/**
 * Who looks after a problem, null is nobody; the number of the change that made it so, 0 before any; the newest
 * changes first; and to whom it can be given.
 */
export const Owner = z.object({
  owner: z.nullable(Named),
  number: z.int(),
  changes: z.array(OwnerChange),
  colleagues: z.array(Named),
});
export type Owner = z.infer<typeof Owner>;

/** Who looks after it from now on; `seen`: the number of the change that the page shows. */
export const OwnerInput = z.object({ ownerId: z.nullable(Id), seen: z.int().check(z.minimum(0)) });
export type OwnerInput = z.infer<typeof OwnerInput>;
