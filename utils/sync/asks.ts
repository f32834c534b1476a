import * as z from 'zod/mini';
import { logFailure } from '../log.ts';
import { heldAsksVersion, keepAsks } from '../outbox/answers/asks.ts';
import { AsksForMe } from '../record/asks.ts';
import { type Membership, membershipKey } from '../record/join.ts';
import type { SyncDeps } from './deps.ts';
import { isStill } from './isStill.ts';

/** What a request adds to ask what is asked of the member. */
export const asksQuestion = async (
  { outbox }: Pick<SyncDeps, 'outbox'>,
  key: string,
): Promise<{ asks: string | null }> => ({
  asks: await heldAsksVersion(outbox, key),
});

/**
 * Keeps what the endpoint asks; nothing told means that nothing is new, or that it is an endpoint without asks. Never
 * throws: reports and answers go on whatever the asks are (P4), and what is held stays.
 */
export async function takeAsks(deps: SyncDeps, membership: Membership, told: unknown): Promise<void> {
  if (told === undefined) return;
  try {
    if (!(await isStill(deps, membership))) return;
    await keepAsks(deps.outbox, membershipKey(membership), z.parse(AsksForMe, told), deps.now());
  } catch (error) {
    logFailure('asks-unreadable', error);
  }
}
