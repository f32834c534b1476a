/** What is kept of one key. */
interface Slot<T> {
  last: T | null;
  /** Ends with the refresh that was begun last, however it ends. */
  settled: Promise<unknown>;
  /** The refresh that has not begun yet: whoever asks meanwhile shares it. */
  next: Promise<T> | null;
}

export interface KeptUpToDate<T> {
  /** What is kept, refreshed after the question came; rejects as its refresh does, and then keeps what it kept before. */
  of(key: string): Promise<T>;
  /** Whether something is kept, so that only what changed is left to do. */
  isReady(key: string): boolean;
}

/**
 * Keeps one thing for each of the `max` keys that were asked for last. `refresh` gets what is kept, null at first, and
 * gives what holds now; for one key never twice at once.
 */
export function keptUpToDate<T>(max: number, refresh: (key: string, last: T | null) => Promise<T>): KeptUpToDate<T> {
  const slots = new Map<string, Slot<T>>();
  async function refreshed(key: string, slot: Slot<T>): Promise<T> {
    await slot.settled;
    slot.next = null;
    slot.last = await refresh(key, slot.last);
    return slot.last;
  }
  return {
    isReady: (key) => (slots.get(key)?.last ?? null) !== null,
    of(key) {
      const slot = slots.get(key) ?? { last: null, settled: Promise.resolve(), next: null };
      slots.delete(key);
      slots.set(key, slot);
      for (const oldest of slots.keys()) if (slots.size > max) slots.delete(oldest);
      if (slot.next) return slot.next;
      const next = refreshed(key, slot);
      slot.next = next;
      slot.settled = Promise.allSettled([next]);
      return next;
    },
  };
}
