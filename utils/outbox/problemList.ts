import * as z from 'zod/mini';
import { ListedProblem, type ProblemList } from '../record/problemList.ts';
import type { Outbox } from './database.ts';

// Two entries: whether the list is the same is asked at every pause in typing, and reading 5,000 problems takes time.
const listKey = (owner: string): string => `problems ${owner}`;
const versionKey = (owner: string): string => `problemsVersion ${owner}`;

/** The version of the list that is held for this sign-in (P5); null when there is none. */
export const problemsVersion = (outbox: Outbox, owner: string): Promise<string | null> =>
  outbox.read(async (tx) => {
    const held = z.string().safeParse(await tx.objectStore('meta').get(versionKey(owner)));
    return held.success ? held.data : null;
  });

/** The list; null when there is none that can be read. */
export const readProblems = (outbox: Outbox, owner: string): Promise<ListedProblem[] | null> =>
  outbox.read(async (tx) => {
    const held = z.safeParse(z.array(ListedProblem), await tx.objectStore('meta').get(listKey(owner)));
    return held.success ? held.data : null;
  });

/** Replaces the list as a whole. */
export const keepProblems = (outbox: Outbox, owner: string, { version, problems }: ProblemList): Promise<void> =>
  outbox.write(async (tx) => {
    const meta = tx.objectStore('meta');
    await meta.put(problems, listKey(owner));
    await meta.put(version, versionKey(owner));
  });
