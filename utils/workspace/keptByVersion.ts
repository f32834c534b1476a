/**
 * Reads what is held for a sign-in and keeps it in memory while its version in the store is the same; read again by the
 * first question after the worker died. `version` null: nothing is held, which is `none`. A failed read is tried anew.
 */
export function keptByVersion<T>(
  version: (owner: string) => Promise<string | null>,
  read: (owner: string) => Promise<T>,
  none: T,
): (owner: string) => Promise<T> {
  let kept: { key: string; value: Promise<T> } | null = null;
  return async (owner) => {
    const held = await version(owner);
    if (held === null) return none;
    const key = `${owner} ${held}`;
    if (kept?.key !== key) kept = { key, value: read(owner) };
    const mine = kept;
    try {
      return await mine.value;
    } catch (error) {
      if (kept === mine) kept = null;
      throw error;
    }
  };
}
