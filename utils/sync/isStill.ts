import { type Membership, membershipKey } from '../record/join.ts';
import type { SyncDeps } from './deps.ts';

/** Whether this is the sign-in still: of a workspace that was left meanwhile nothing is to come back (P5). */
export async function isStill({ membership: present }: Pick<SyncDeps, 'membership'>, of: Membership): Promise<boolean> {
  const now = await present();
  return now !== null && membershipKey(now) === membershipKey(of);
}
