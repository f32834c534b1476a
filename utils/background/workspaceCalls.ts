import * as z from 'zod/mini';
import { PublicMembership } from '../messages/protocol.ts';
import type { Handlers } from '../messages/router.ts';
import { nameAnswers } from '../outbox/answers/elsewhere.ts';
import { signInAnswers } from '../outbox/answers/settle.ts';
import { leaveIntroductions } from '../outbox/answers/over.ts';
import { forgetNews } from '../outbox/news.ts';
import { setAside, signedIn } from '../outbox/signIn.ts';
import { membershipKey } from '../record/join.ts';
import { join } from '../sync/join.ts';
import type { Parts } from './parts.ts';

type WorkspaceCalls = Pick<Handlers, 'workspace.join' | 'workspace.leave' | 'workspace.rules'>;

/** Joining and leaving. Reports stay with the sign-in they were made under, whatever the present one is (P2, P5). */
export function workspaceCalls({ outbox, now, drain, post, signIn, device, changed, news }: Parts): WorkspaceCalls {
  /** Before the sign-in is another one, or none: what is not sent under it says whose it is. */
  const nameFormer = async (): Promise<void> => {
    const former = await signIn.read().catch(() => null);
    if (former) await nameAnswers(outbox, former);
  };
  return {
    'workspace.join': async ({ link, name }) => {
      const membership = await join({ link, name, device }, post);
      const key = membershipKey(membership);
      await nameFormer();
      await signIn.write(membership);
      await setAside(outbox, key, now());
      await signedIn(outbox, key, now());
      await signInAnswers(outbox, key);
      await leaveIntroductions(outbox, key);
      await forgetNews(outbox);
      void drain('hard');
      changed();
      return z.parse(PublicMembership, membership);
    },
    'workspace.leave': async () => {
      await nameFormer();
      await signIn.forget();
      await forgetNews(outbox);
      await leaveIntroductions(outbox, null);
      await setAside(outbox, null, now());
      changed();
      return {};
    },
    'workspace.rules': async () => ({ redact: [...(await news.redact())] }),
  };
}
