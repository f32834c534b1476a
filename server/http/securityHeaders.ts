import { createMiddleware } from 'hono/factory';

/** Nothing inline, nothing from elsewhere, nobody may frame it. */
const CSP = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

export const securityHeaders = createMiddleware(async (c, next) => {
  await next();
  // A document that carries its own style says so by a rule of its own.
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', CSP);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
});
