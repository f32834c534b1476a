import { Hono } from 'hono';
import type { Endpoint } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { errorFacts } from '../log.ts';

/** `{status: 'ok'}` when the store answers; 503 otherwise. */
export const health = new Hono<Endpoint>().get('/v1/health', async (c) => {
  const { store, log } = c.var.deps;
  await store.check().catch((error: unknown) => {
    log('store-unavailable', errorFacts(error));
    throw new HttpProblem('store-unavailable');
  });
  return c.json({ status: 'ok' });
});
