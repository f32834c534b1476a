import { createMiddleware } from 'hono/factory';

/** Customers' words rest on the endpoint and in the outbox, not in HTTP caches. */
export const noStore = createMiddleware(async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
});
