import { browser } from 'wxt/browser';
import { HeardError } from './record/failure.ts';
import { Membership, membershipKey } from './record/join.ts';

/** Written by the background alone: storage.local knows no transactions (T23). */
const KEY = 'membership';

/**
 * This browser's sign-in, null before joining.
 * @throws HeardError `settings-unreadable` when what is stored does not parse; it stays stored until the person joins
 *   again, so that nothing is replaced in silence.
 */
export async function readMembership(): Promise<Membership | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  if (stored === undefined) return null;
  const membership = Membership.safeParse(stored);
  if (!membership.success) throw new HeardError('settings-unreadable');
  return membership.data;
}

export async function writeMembership(membership: Membership): Promise<void> {
  await browser.storage.local.set({ [KEY]: membership });
}

export async function forgetMembership(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Who a report made now is made for (P5). */
export function madeForOf(membership: Membership | null): { key: string; name: string } | null {
  return membership && { key: membershipKey(membership), name: membership.workspace.name };
}
