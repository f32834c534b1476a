import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Endpoint } from '../http/context.ts';

const NOT_BUILT = 'The inbox page is not built here. Run: npm run build:inbox';
/** Assets carry a hash of their content in their name. */
const FOREVER = 'public, max-age=31536000, immutable';

type Handler = MiddlewareHandler<Endpoint>;

function cached(serve: Handler, how: string): Handler {
  return async (c, next) => {
    const found = await serve(c, next);
    if (found instanceof Response) found.headers.set('cache-control', how);
    return found;
  };
}

const rewriteRequestPath = (path: string) => path.replace(/^\/inbox/, '');

/** Made once the folder is there, since the middleware complains on the console about one that is built later. */
function pages(inboxDir: string): { page: Handler; asset: Handler } {
  return {
    page: cached(serveStatic<Endpoint>({ root: inboxDir, path: 'index.html' }), 'no-cache'),
    asset: cached(serveStatic<Endpoint>({ root: inboxDir, rewriteRequestPath }), FOREVER),
  };
}

/** The product managers' page. `/join` is the same page: it reads the invite out of the fragment. */
export function inbox(inboxDir: string): Hono<Endpoint> {
  let made: ReturnType<typeof pages> | undefined;
  const built = () => (made ??= existsSync(join(inboxDir, 'index.html')) ? pages(inboxDir) : undefined);
  const page: Handler = async (c, next) => built()?.page(c, next) ?? c.text(NOT_BUILT, 503);
  const asset: Handler = async (c, next) => (built()?.asset ?? (() => next()))(c, next);
  const app = new Hono<Endpoint>();
  for (const path of ['/', '/join', '/inbox', '/inbox/']) app.get(path, page);
  for (const path of ['/assets/*', '/inbox/assets/*']) app.get(path, asset);
  return app;
}
