import type * as z from 'zod/mini';

/** What a query gave, parsed: the database is a border too. */
export const rowsOf = <T extends z.ZodMiniType>(row: T, found: Iterable<unknown>): z.output<T>[] =>
  Array.from(found, (one) => row.parse(one));

export const firstOf = <T extends z.ZodMiniType>(row: T, found: Iterable<unknown>): z.output<T> | null =>
  rowsOf(row, found)[0] ?? null;
