import type * as z from 'zod/mini';

export type Method = 'POST' | 'PUT' | 'DELETE';

/** Asks the endpoint and parses its answer; with a body it is a POST unless something else is said. */
export type Ask = <T extends z.core.$ZodType>(
  path: string,
  reply: T,
  body?: unknown,
  method?: Method,
) => Promise<z.infer<T>>;

/** Asks the endpoint for a file; its text is for the person, not for this page. `patience`: longest wait in milliseconds. */
export type AskText = (path: string, patience?: number) => Promise<string>;

/** An address of the interface out of its parts: `/v1/problems/{id}/merge`. */
export const at = (...parts: string[]): string => ['/v1', ...parts.map(encodeURIComponent)].join('/');
