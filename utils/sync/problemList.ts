import * as z from 'zod/mini';
import { log, logFailure } from '../log.ts';
import { doubtProblems, keepProblems, problemsVersion, readProblems } from '../outbox/problemList.ts';
import { type Membership, membershipKey } from '../record/join.ts';
import { ToldProblems } from '../record/problemDelta.ts';
import type { SyncDeps } from './deps.ts';
import { isStill } from './isStill.ts';

/** What a request adds to ask for the workspace's problems: null also when what is held cannot be read. */
export async function problemsQuestion(
  { outbox }: Pick<SyncDeps, 'outbox'>,
  key: string,
): Promise<{ problems: string | null; problemsDelta: true }> {
  const isRead = (await readProblems(outbox, key)) !== null;
  return { problems: isRead ? await problemsVersion(outbox, key) : null, problemsDelta: true };
}

/**
 * Keeps the list that the endpoint tells, or what is different in it; nothing told means that it is the same, or that it
 * is an endpoint without one. Of what is broken or does not fit nothing is kept, and the next request asks for the whole
 * list. Never throws: reports go on whatever the list is (P4), and what is held stays.
 */
export async function takeProblems(deps: SyncDeps, membership: Membership, told: unknown): Promise<void> {
  if (told === undefined) return;
  const { outbox } = deps;
  const key = membershipKey(membership);
  try {
    if (!(await isStill(deps, membership))) return;
    const { data, error } = z.safeParse(ToldProblems, told);
    if (data && (await keepProblems(outbox, key, data))) return;
    if (error) logFailure('problems-unreadable', error);
    else log('warn', 'problems-unfit');
    await doubtProblems(outbox, key);
  } catch (error) {
    logFailure('problems-unreadable', error);
  }
}
