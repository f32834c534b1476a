import { Hono } from 'hono';
import type { Session } from '../../utils/record/inbox.ts';
import { signedIn } from '../auth/signedIn.ts';
import type { Endpoint } from '../http/context.ts';

/** Who is signed in. */
export const session = new Hono<Endpoint>().get('/v1/session', signedIn, (c) => {
  const { member, workspace } = c.var.signedIn;
  return c.json({ member, workspace } satisfies Session);
});
