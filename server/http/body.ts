import * as z from 'zod/mini';
import { fieldErrors } from '../../utils/record/problemDetails.ts';
import type { EndpointContext } from './context.ts';
import { HttpProblem } from './problem.ts';
import { readText } from './rawBody.ts';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem('bad-json'); // without the parser's message: it repeats what it met (P7)
  }
}

/** The body as JSON, unparsed. Throws the 400, 413 or 415. */
export async function readJson(c: EndpointContext, max = c.var.deps.limits.bodyBytes): Promise<unknown> {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '')) throw new HttpProblem('media-type');
  return parsedJson(await readText(c, max));
}

/** What the schema makes of it. Throws the 422 that names each field and its rule (P13). */
export function parsed<T extends z.ZodMiniType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (!result.success) throw new HttpProblem('invalid', { errors: fieldErrors(result.error) });
  return result.data;
}
