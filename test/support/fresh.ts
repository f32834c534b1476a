import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When anything in these files and folders was last changed, in milliseconds since 1970. Missing ones do not count. */
export function newestChange(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return 0;
    // A folder's own time tells of removed files.
    if (!stat.isDirectory()) return stat.mtimeMs;
    return Math.max(stat.mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))));
  });
  return Math.max(0, ...times);
}

/** True when `product` was written after the last change of all its sources. */
export const isFresh = (product: string, sources: readonly string[]): boolean =>
  existsSync(product) && statSync(product).mtimeMs > newestChange(sources);
