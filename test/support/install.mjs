// Plain JavaScript without a dependency: it runs before anything is installed, on whatever Node (>= 20) there is.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Packages of a lock file by path; null when the file is missing or is not one. */
function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * True when every package that npm noted as installed (`node_modules/.package-lock.json`) has the version that
 * package-lock.json asks for, and none is missing. Optional packages of other platforms may be missing.
 * @param {string} root folder of package.json
 */
export function isInstalled(root) {
  const wanted = packages(`${root}/package-lock.json`);
  const present = packages(`${root}/node_modules/.package-lock.json`);
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const there = present[path];
    return there ? there.version === version : Boolean(optional || peer);
  });
}

/** The folder this clone lies in. */
const here = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * What is left to be done, as arguments of npm; null when nothing is. tsconfig.json stands on types that the install
 * makes; `--ignore-scripts` or a cleaned clone leaves them out.
 * @param {string} root folder of package.json
 */
export function missing(root) {
  if (!isInstalled(root)) return ['ci', '--no-audit', '--no-fund'];
  return existsSync(`${root}/.wxt/tsconfig.json`) ? null : ['run', 'postinstall'];
}

function main() {
  const args = missing(here);
  if (args === null) return 0;
  process.stderr.write(`Installing what this clone needs (npm ${args[0]}): a minute or two, with the network …\n`);
  if (process.version.startsWith('v20.') || process.version.startsWith('v22.'))
    process.stderr.write('npm warns about the Node version (EBADENGINE): the right one is among what is installed.\n');
  // Standard output stays the program's own; npm talks on standard error.
  const npm = spawnSync('npm', args, {
    cwd: here,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status === 0) return 0;
  const why = npm.error ? npm.error.message : `it ended with ${npm.status ?? npm.signal}`;
  process.stderr.write(`npm ${args[0]} did not succeed (${why}): see its words above, mend that, and start again.\n`);
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
