import { gzipSync } from 'node:zlib';
import { posix } from 'node:path';

type Files = Readonly<Record<string, Uint8Array>>;

/** A script named in a page or in another script: `src`, `href` of a preload, `import … from`, `import()`. */
const NAMED = /["'`](\.{0,2}\/?[\w./-]+\.js)["'`]/g;

/**
 * The scripts that a page loads, at once or by a later `import()`, with their size in bytes as gzip packs them best.
 * A name that is no file of the package is an error: it would be left out in silence.
 */
export function gzipSizes(files: Files, page: string): Record<string, number> {
  const sizes: Record<string, number> = {};
  const waiting = namedIn(files, page);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name in sizes) continue;
    const script = files[name];
    if (!script) throw new Error(`${page} loads ${name}, which is not in the package.`);
    sizes[name] = gzipSync(script, { level: 9 }).length;
    waiting.push(...namedIn(files, name));
  }
  return sizes;
}

function namedIn(files: Files, from: string): string[] {
  const text = new TextDecoder().decode(files[from]);
  return [...text.matchAll(NAMED)].map(([, name = '']) =>
    name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(from), name),
  );
}
