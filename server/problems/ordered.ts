/** Below 0 when the first stands before the second; 0 only for one and itself. */
export type Compare<T> = (a: T, b: T) => number;

/** By characters, as ids are ordered. */
export const byText: Compare<string> = (a, b) => (a < b ? -1 : Number(a > b));

/** Past this part of the list it is faster to sort it anew. */
const MANY = 1 / 8;

/** How many of an ordered list stand before this one, whether it is in the list or not. */
export function countBefore<T>(ordered: readonly T[], compare: Compare<T>, one: T): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle];
    if (other !== undefined && compare(other, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An ordered list without some of its own, the same objects, and with others in their places. */
export function reordered<T>(
  ordered: readonly T[],
  compare: Compare<T>,
  { gone, come }: { gone: readonly T[]; come: readonly T[] },
): readonly T[] {
  if (gone.length + come.length === 0) return ordered;
  if (gone.length + come.length > ordered.length * MANY) {
    const left = new Set(gone);
    return [...ordered.filter((one) => !left.has(one)), ...come].toSorted(compare);
  }
  const list = [...ordered];
  for (const one of gone) {
    const at = countBefore(list, compare, one);
    if (list[at] === one) list.splice(at, 1);
  }
  for (const one of come) list.splice(countBefore(list, compare, one), 0, one);
  return list;
}

/** What only one of two ordered lists holds; of two in one place that are not the same it is the second list's. */
export function inOneOnly<T>(
  before: readonly T[],
  now: readonly T[],
  compare: Compare<T>,
  isSame: (a: T, b: T) => boolean,
): T[] {
  const found: T[] = [];
  let at = 0;
  for (const one of now) {
    let old = before[at];
    while (old !== undefined && compare(old, one) < 0) {
      found.push(old);
      at += 1;
      old = before[at];
    }
    const itself = old !== undefined && compare(old, one) === 0 ? old : null;
    if (itself !== null) at += 1;
    if (itself === null || !isSame(itself, one)) found.push(one);
  }
  return [...found, ...before.slice(at)];
}
