import * as z from 'zod/mini';
import { PublicMembership } from '../messages/protocol.ts';
import type { Handlers } from '../messages/router.ts';
import { setAside, signedIn } from '../outbox/signIn.ts';
import { membershipKey } from '../record/join.ts';
import { join } from '../sync/join.ts';
import type { Parts } from './parts.ts';

type WorkspaceCalls = Pick<Handlers, 'workspace.join' | 'workspace.leave'>;

/** Joining and leaving. Reports stay with the sign-in they were made under, whatever the present one is (P2, P5). */
export function workspaceCalls({ outbox, now, drain, post, signIn, device, changed }: Parts): WorkspaceCalls {
  return {
    'workspace.join': async ({ link, name }) => {
      const membership = await join({ link, name, device }, post);
      const key = membershipKey(membership);
      await signIn.write(membership);
      await setAside(outbox, key, now());
      await signedIn(outbox, key, now());
      void drain('hard');
      changed();
      return z.parse(PublicMembership, membership);
    },
    'workspace.leave': async () => {
      await signIn.forget();
      await setAside(outbox, null, now());
      changed();
      return {};
    },
  };
}
