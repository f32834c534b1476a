/**
 * Which things are the same, by the keys they share at first or second hand (union-find). Gives for each key the first
 * in order of all keys of its group, so that the name of a group does not hang on the order in which things came.
 */
export function sameThings(keyLists: Iterable<readonly string[]>): (key: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = key; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const keys of keyLists) {
    for (const key of keys) {
      if (!parent.has(key)) parent.set(key, key);
      const [a, b] = [rootOf(keys[0] ?? key), rootOf(key)];
      parent.set(a < b ? b : a, a < b ? a : b);
    }
  }
  return rootOf;
}
