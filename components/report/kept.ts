type Storing = Pick<Storage, 'getItem' | 'setItem'>;

/** A word of the form that this browser keeps. */
export interface Kept {
  get(): string | null;
  set(value: string): void;
}

/**
 * Keeps one word; where a browser refuses the storage itself (it throws when cookies are blocked), the form goes without. No name
 * here may be `storage`: WXT takes that for its own and puts 3.6 kB (gzip) of it into the form.
 */
export const kept = (place: () => Storing, key: string): Kept => ({
  get: () => attempt(() => place().getItem(key)),
  set: (value) => void attempt(() => place().setItem(key, value)),
});

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
