import type { AccountProblems } from '../record/accountProblems.ts';
import { HeardError } from '../record/failure.ts';
import { type Membership, membershipKey } from '../record/join.ts';
import type { KnownAccount } from '../record/workspaceNews.ts';
import { fetchAccountProblems } from '../sync/accountProblems.ts';
import { isStill } from '../sync/isStill.ts';
import type { Parts } from './parts.ts';

/** So long the last answer is good enough for a popup that is opened again over the same customer. */
const KEPT_MS = 2 * 60_000;

interface Kept {
  readonly of: string;
  readonly until: number;
  readonly told: Promise<AccountProblems>;
}

/**
 * What colleagues heard at a customer, by asking the endpoint. The last answer is kept in memory, never on the disk, and
 * goes to the sign-in that asked only (P5).
 */
export function createColleagues({ signIn, post, now }: Pick<Parts, 'signIn' | 'post' | 'now'>) {
  let kept: Kept | null = null;
  const ask = async (membership: Membership, account: KnownAccount): Promise<AccountProblems> => {
    const told = await fetchAccountProblems(membership, account, post);
    // Of a workspace that was left meanwhile nothing comes back.
    if (!(await isStill({ membership: signIn.read }, membership))) throw new HeardError('colleagues-not-fetched');
    return told;
  };
  return async (membership: Membership, account: KnownAccount): Promise<AccountProblems> => {
    const of = JSON.stringify([membershipKey(membership), account]);
    if (kept?.of !== of || kept.until <= now().getTime())
      kept = { of, until: now().getTime() + KEPT_MS, told: ask(membership, account) };
    const mine = kept;
    try {
      return await mine.told;
    } catch (error) {
      if (kept === mine) kept = null;
      throw error;
    }
  };
}
