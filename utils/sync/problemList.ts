import * as z from 'zod/mini';
import { logFailure } from '../log.ts';
import { keepProblems, problemsVersion, readProblems } from '../outbox/problemList.ts';
import { type Membership, membershipKey } from '../record/join.ts';
import { ProblemList } from '../record/problemList.ts';
import type { SyncDeps } from './deps.ts';
import { isStill } from './isStill.ts';

/** What a request adds to ask for the workspace's problems: null also when what is held cannot be read. */
export async function problemsQuestion(
  { outbox }: Pick<SyncDeps, 'outbox'>,
  key: string,
): Promise<{ problems: string | null }> {
  const isRead = (await readProblems(outbox, key)) !== null;
  return { problems: isRead ? await problemsVersion(outbox, key) : null };
}

/**
 * Keeps the list that the endpoint tells; nothing told means that it is the same, or that it is an endpoint without one.
 * Never throws: reports go on whatever the list is (P4), and what is held stays.
 */
export async function takeProblems(deps: SyncDeps, membership: Membership, told: unknown): Promise<void> {
  if (told === undefined) return;
  try {
    if (!(await isStill(deps, membership))) return;
    await keepProblems(deps.outbox, membershipKey(membership), z.parse(ProblemList, told));
  } catch (error) {
    logFailure('problems-unreadable', error);
  }
}
