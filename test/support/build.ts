import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isFresh } from './fresh.ts';
import { alone } from './alone.ts';
import { newFolder } from './folders.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = `${ROOT}.output/`;

interface Product {
  /** Written last by the build. */
  file: string;
  command: string[];
  sources: string[];
}

const COMMON = ['components', 'utils', 'package-lock.json'];
const EXTENSION = [...COMMON, 'entrypoints', 'public', 'wxt.config.ts'];

const PRODUCTS = {
  chrome: {
    file: 'chrome-mv3/manifest.json',
    command: ['node_modules/wxt/bin/wxt.mjs', 'build'],
    sources: EXTENSION,
  },
  firefox: {
    file: 'firefox-mv3/manifest.json',
    command: ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'firefox'],
    sources: EXTENSION,
  },
  inbox: {
    file: 'inbox/index.html',
    command: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'server/inbox/vite.config.ts',
      '--logLevel',
      'warn',
    ],
    sources: [...COMMON, 'server/inbox'],
  },
} as const satisfies Record<string, Product>;

/** Builds it unless the last build is newer than all its sources. Only for whoever holds the lock. */
async function builtUnlocked(what: keyof typeof PRODUCTS): Promise<void> {
  const { file, command, sources } = PRODUCTS[what];
  const absolute = sources.map((path) => ROOT + path);
  if (!isFresh(OUT + file, absolute)) await build(what, command);
}

const built = (what: keyof typeof PRODUCTS): Promise<void> =>
  alone(`${OUT}building-${what}`, () => builtUnlocked(what));

function build(what: string, command: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // A test runner's environment (NODE_ENV=test, VITEST) would build something else than what ships.
    const { NODE_ENV: _, VITEST: __, ...env } = process.env;
    const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The ${what} build failed:\n${Buffer.concat(said).toString()}`)),
    );
  });
}

/** Folder of the unpacked extension, built from the sources as they are now. */
export async function builtExtension(target: 'chrome' | 'firefox'): Promise<string> {
  await built(target);
  return `${OUT}${target}-mv3`;
}

/** A copy of the built extension: a test is not disturbed by a build that begins while it runs. */
export async function copiedExtension(target: 'chrome' | 'firefox'): Promise<string> {
  const copy = newFolder(`extension-${target}`);
  await alone(`${OUT}building-${target}`, async () => {
    await builtUnlocked(target);
    cpSync(`${OUT}${target}-mv3`, copy, { recursive: true });
  });
  return copy;
}

/** Folder of the inbox page, built from the sources as they are now. */
export async function builtInbox(): Promise<string> {
  await built('inbox');
  return `${OUT}inbox`;
}
