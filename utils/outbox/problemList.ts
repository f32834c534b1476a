import * as z from 'zod/mini';
import { type ProblemDelta, type ToldProblems, withDelta } from '../record/problemDelta.ts';
import { ListedProblem } from '../record/problemList.ts';
import type { Outbox, ReadTx } from './database.ts';

// Two entries: whether the list is the same is asked at every pause in typing, and reading 5,000 problems takes time.
const listKey = (owner: string): string => `problems ${owner}`;
const versionKey = (owner: string): string => `problemsVersion ${owner}`;
/** No endpoint's: whatever it has is another list, and it knows no difference from this one. */
const DOUBTED = '';

/** The version of the list that is held for this sign-in (P5); null when there is none. */
export const problemsVersion = (outbox: Outbox, owner: string): Promise<string | null> =>
  outbox.read((tx) => versionOf(tx, owner));

/** The list; null when there is none that can be read. */
export const readProblems = (outbox: Outbox, owner: string): Promise<ListedProblem[] | null> =>
  outbox.read((tx) => problemsOf(tx, owner));

async function versionOf(tx: ReadTx, owner: string): Promise<string | null> {
  const held = z.string().safeParse(await tx.objectStore('meta').get(versionKey(owner)));
  return held.success ? held.data : null;
}

async function problemsOf(tx: ReadTx, owner: string): Promise<ListedProblem[] | null> {
  const held = z.safeParse(z.array(ListedProblem), await tx.objectStore('meta').get(listKey(owner)));
  return held.success ? held.data : null;
}

/**
 * Replaces the list, by what is told or by what that makes of the held one. False when the two do not fit: then the list
 * stays as it was.
 */
export const keepProblems = (outbox: Outbox, owner: string, told: ToldProblems): Promise<boolean> =>
  outbox.write(async (tx) => {
    const problems = 'problems' in told ? told.problems : await differing(tx, owner, told);
    if (problems === null) return false;
    const meta = tx.objectStore('meta');
    await meta.put(problems, listKey(owner));
    await meta.put(told.version, versionKey(owner));
    return true;
  });

async function differing(tx: ReadTx, owner: string, delta: ProblemDelta): Promise<ListedProblem[] | null> {
  const version = await versionOf(tx, owner);
  const held = await problemsOf(tx, owner);
  // Told twice, as two workers may ask at once.
  if (version === delta.version) return held;
  return held && version === delta.from ? withDelta(held, delta) : null;
}

/** The list stays in use, and the next answer is asked to bring all of it. Of a list that was forgotten nothing comes back. */
export const doubtProblems = (outbox: Outbox, owner: string): Promise<void> =>
  outbox.write(async (tx) => {
    if ((await versionOf(tx, owner)) !== null) await tx.objectStore('meta').put(DOUBTED, versionKey(owner));
  });
