import type { Group } from '../record/tracked.ts';
import type { ReadTx } from './database.ts';
import { split } from './words.ts';

/**
 * The ids of the reports that hold every one of these words (each as the beginning of a word), newest first. Reads
 * keys only: no row is loaded to find out that it does not match.
 */
export async function find(tx: ReadTx, search: string, group: Group | null): Promise<string[]> {
  const words = split(search);
  if (words.length === 0) return [];
  const sets = await Promise.all(words.map((word) => idsWith(tx, word)));
  if (group !== null) sets.push(await idsIn(tx, group));
  const [smallest, ...others] = sets.toSorted((a, b) => a.size - b.size);
  if (!smallest) return [];
  return [...smallest].filter((id) => others.every((set) => set.has(id))).toSorted((a, b) => (a < b ? 1 : -1));
}

async function idsWith(tx: ReadTx, prefix: string): Promise<Set<string>> {
  const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
  return new Set(await tx.objectStore('reports').index('words').getAllKeys(range));
}

async function idsIn(tx: ReadTx, group: Group): Promise<Set<string>> {
  const range = IDBKeyRange.bound([group, ''], [group, []]);
  return new Set(await tx.objectStore('reports').index('group').getAllKeys(range));
}
