import { signOutAnswers } from '../outbox/answers/settle.ts';
import { remember } from '../outbox/meta.ts';
import { signOut } from '../outbox/signIn.ts';
import type { SyncDeps } from './deps.ts';

/**
 * The endpoint no longer accepts this sign-in: reports and answers on their way under it wait for the person (P2), who is
 * told of it also when nothing is on its way.
 */
export async function signOutAll(deps: Pick<SyncDeps, 'outbox' | 'now' | 'onProgress'>, key: string): Promise<void> {
  const { outbox, now } = deps;
  await signOut(outbox, key, now());
  await signOutAnswers(outbox, key);
  await outbox.write((tx) => remember(tx, key, { signedOut: true }));
  deps.onProgress();
}
