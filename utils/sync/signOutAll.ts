import { signOutAnswers } from '../outbox/answers/settle.ts';
import { signOut } from '../outbox/signIn.ts';
import type { SyncDeps } from './deps.ts';

/** The endpoint no longer accepts this sign-in: reports and answers on their way under it wait for the person (P2). */
export async function signOutAll({ outbox, now }: Pick<SyncDeps, 'outbox' | 'now'>, key: string): Promise<void> {
  await signOut(outbox, key, now());
  await signOutAnswers(outbox, key);
}
