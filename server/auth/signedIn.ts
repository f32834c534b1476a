import { createMiddleware } from 'hono/factory';
import type { Role } from '../../utils/record/join.ts';
import type { Endpoint } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { fingerprint } from './tokens.ts';

const TOKEN = /^Bearer +(heard_d_[A-Za-z0-9_-]{43})$/i;
/** How long `last_seen` may lag, in milliseconds, so that not every request writes. */
const LAST_SEEN_LAG = 5 * 60_000;

/** Lets only known, unrevoked devices pass, each within its rate; sets `c.var.signedIn`. */
export const signedIn = createMiddleware<Endpoint>(async (c, next) => {
  const { store, clock, requests } = c.var.deps;
  const token = TOKEN.exec(c.req.header('authorization') ?? '')?.[1];
  const found = token ? await store.signedIn(fingerprint(token)) : null;
  if (!found) throw new HttpProblem('signed-out', { headers: { 'www-authenticate': 'Bearer realm="heard"' } });
  requests.take(found.deviceId);
  c.set('signedIn', found);
  const now = clock();
  if (now.getTime() - Date.parse(found.lastSeen) > LAST_SEEN_LAG)
    await store.touchDevice(found.workspace.id, found.deviceId, now.toISOString());
  return next();
});

/** Lets only these roles pass. Stands after `signedIn`. */
export const only = (...roles: Role[]) =>
  createMiddleware<Endpoint>(async (c, next) => {
    if (!roles.includes(c.var.signedIn.member.role)) throw new HttpProblem('forbidden');
    return next();
  });
