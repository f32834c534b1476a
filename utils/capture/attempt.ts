/** What the work gives; null where it throws. For looking at pages, which may be of any form. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
