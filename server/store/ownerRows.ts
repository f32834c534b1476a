import * as z from 'zod/mini';

export const OwnerRow = z.object({ id: z.nullable(z.string()), name: z.nullable(z.string()) });

/** The member of a row; null where the problem has none. */
export function toOwner(row: z.infer<typeof OwnerRow> | null): { id: string; name: string } | null | undefined {
  if (!row) return undefined;
  const { id, name } = row;
  return id !== null && name !== null ? { id, name } : null;
}
