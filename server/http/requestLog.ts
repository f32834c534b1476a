import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Endpoint } from './context.ts';

/** One line a request: the route as it is written in the program, never the address that was asked for (P7). */
export const requestLog = createMiddleware<Endpoint>(async (c, next) => {
  const start = performance.now();
  await next();
  const { method } = c.req;
  const ms = Math.round(performance.now() - start);
  c.var.deps.log('request', { method, route: routePath(c, -1), status: c.res.status, ms });
});
