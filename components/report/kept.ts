type Storing = Pick<Storage, 'getItem' | 'setItem'>;

/** A word of the form that this browser keeps. */
export interface Kept {
  get(): string | null;
  set(value: string): void;
}

/** Keeps one word; where a browser refuses the storage itself (it throws when cookies are blocked), the form goes without. */
export const kept = (storage: () => Storing, key: string): Kept => ({
  get: () => attempt(() => storage().getItem(key)),
  set: (value) => void attempt(() => storage().setItem(key, value)),
});

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
