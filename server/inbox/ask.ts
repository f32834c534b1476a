import type * as z from 'zod/mini';

/** Asks the endpoint and parses its answer; with a body it is a POST unless it is said to be a PUT. */
export type Ask = <T extends z.core.$ZodType>(
  path: string,
  reply: T,
  body?: unknown,
  method?: 'POST' | 'PUT',
) => Promise<z.infer<T>>;

/** An address of the interface out of its parts: `/v1/problems/{id}/merge`. */
export const at = (...parts: string[]): string => ['/v1', ...parts.map(encodeURIComponent)].join('/');
