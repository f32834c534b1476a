import { Hono } from 'hono';
import type { Entry } from '../../utils/record/entry.ts';
import type { Session } from '../../utils/record/inbox.ts';
import { signedIn } from '../auth/signedIn.ts';
import { createEntry } from '../entry.ts';
import type { Endpoint } from '../http/context.ts';

/** Who is signed in, their way into the inbox from a browser that is, and the end of it. */
export const session = new Hono<Endpoint>()
  .get('/v1/session', signedIn, (c) => {
    const { member, workspace } = c.var.signedIn;
    return c.json({ member, workspace } satisfies Session);
  })
  .post('/v1/session/entry', signedIn, async (c) => {
    const { store, clock } = c.var.deps;
    return c.json((await createEntry(store, c.var.signedIn, clock())) satisfies Entry, 201);
  })
  // Forgetting the token in the browser alone would leave it valid for whoever copied it before.
  .post('/v1/session/end', signedIn, async (c) => {
    const { store, clock } = c.var.deps;
    const { workspace, deviceId } = c.var.signedIn;
    await store.revokeDevice(workspace.id, deviceId, clock().toISOString());
    return c.json({});
  });
