import type { Outbox } from './database.ts';

/** So many rows are in memory at once. */
const AT_ONCE = 500;

/** Every stored report as it lies there, newest first, for looking through all of them; `see` is called for each. */
export function walkReports(outbox: Outbox, see: (value: unknown) => void): Promise<void> {
  return outbox.read(async (tx) => {
    const store = tx.objectStore('reports');
    const keys = (await store.getAllKeys()).toReversed();
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const [newest, oldest] = [keys[from], keys[Math.min(from + AT_ONCE, keys.length) - 1]];
      const values: unknown[] = await store.getAll(IDBKeyRange.bound(oldest, newest));
      for (const value of values.toReversed()) see(value);
    }
  });
}
