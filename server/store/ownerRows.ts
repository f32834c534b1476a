import * as z from 'zod/mini';
import { type OwnerChange, OwnerReason } from '../../utils/record/owner.ts';
import type { OwnerSet, OwnerToSet } from './owners.ts';

const text = z.nullable(z.string());

export const OwnerRow = z.object({ id: text, name: text });
export const OwnedRow = z.object({ owner_id: text, canonical_id: text });
export const LastOwnerRow = z.object({ number: z.number(), reason: OwnerReason, source_id: text });
export const OwnerChangeRow = z.object({
  number: z.number(),
  owner_id: text,
  owner_name: text,
  reason: OwnerReason,
  by_id: text,
  by_name: text,
  at: z.string(),
});

const named = (id: string | null, name: string | null) => (id !== null && name !== null ? { id, name } : null);

/** The member of a row; null where the problem has none. */
export function toOwner(row: z.infer<typeof OwnerRow> | null): { id: string; name: string } | null | undefined {
  return row ? named(row.id, row.name) : undefined;
}

export const toOwnerChange = (row: z.infer<typeof OwnerChangeRow>): OwnerChange => ({
  number: row.number,
  owner: named(row.owner_id, row.owner_name),
  reason: row.reason,
  by: named(row.by_id, row.by_name),
  at: row.at,
});

/** What becomes of the wish; `write` means that it is to be written down. */
export function judgeOwner(
  { ownerId, seen }: OwnerToSet,
  found: z.infer<typeof OwnedRow> | null,
  last: number,
  isProduct: boolean,
): OwnerSet | 'write' {
  if (!found) return 'unknown';
  if (found.canonical_id) return { mergedInto: found.canonical_id };
  if (seen !== last) return 'changed';
  if (ownerId === found.owner_id) return 'done';
  return isProduct ? 'write' : 'not-product';
}
