import { Hono } from 'hono';
import type { Session } from '../../utils/record/inbox.ts';
import { signedIn } from '../auth/signedIn.ts';
import type { Endpoint } from '../http/context.ts';

/** Who is signed in, and the end of it. */
export const session = new Hono<Endpoint>()
  .get('/v1/session', signedIn, (c) => {
    const { member, workspace } = c.var.signedIn;
    return c.json({ member, workspace } satisfies Session);
  })
  // Forgetting the token in the browser alone would leave it valid for whoever copied it before.
  .post('/v1/session/end', signedIn, async (c) => {
    const { store, clock } = c.var.deps;
    const { workspace, deviceId } = c.var.signedIn;
    await store.revokeDevice(workspace.id, deviceId, clock().toISOString());
    return c.json({});
  });
