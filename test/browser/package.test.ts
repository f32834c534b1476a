import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gzipSizes } from '../support/scripts.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const wxt = ['exec', '--', 'wxt', 'zip', '-b', 'firefox'];

/** The environment of a person who has only the sources: nothing of this clone, and nothing of the npm that runs this. */
function strangersEnvironment(): NodeJS.ProcessEnv {
  const ours =
    /^(npm_(package|lifecycle)_|npm_(command|execpath|node_execpath)$|npm_config_local_prefix$|INIT_CWD$|NODE_ENV$|VITEST|VITE_|TEST$|DEV$|PROD$|MODE$|BASE_URL$)/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.startsWith(ROOT));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

const npm = (cwd: string, ...args: string[]) =>
  run('npm', args, { cwd, env: strangersEnvironment(), maxBuffer: 64 * 1024 * 1024 });

async function unpack(files: Record<string, Uint8Array>, into: string): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), bytes);
  }
}

let clone = '';
let version = '';
let packed: Uint8Array;
let sources: Record<string, Uint8Array>;

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'heard-sources-'));
  version = /"version": "([^"]+)"/.exec(await readFile(ROOT + 'package.json', 'utf8'))?.[1] ?? '';
  await npm(ROOT, ...wxt);
  packed = await readFile(`${ROOT}.output/heard-${version}-firefox.zip`);
  sources = unzipSync(await readFile(`${ROOT}.output/heard-${version}-sources.zip`));
});

afterAll(() => rm(clone, { recursive: true, force: true }));

it('the sources hold what a build needs, and nothing of this machine', () => {
  const names = Object.keys(sources);
  const needed = [
    'package.json',
    'package-lock.json',
    '.npmrc',
    'tsconfig.json',
    'wxt.config.ts',
    'LICENSE',
    'README.md',
  ];
  expect(names).toEqual(expect.arrayContaining([...needed, 'entrypoints/background.ts', 'utils/record/report.ts']));
  expect(names.filter((name) => /^(\.git\/|\.output|\.wxt|node_modules|data\/|server\/|test\/)/.test(name))).toEqual(
    [],
  );
  expect(names.filter((name) => /\.(db|sqlite|log|env|pem)$/.test(name))).toEqual([]);
});

it('the packed extension holds no sources, maps or notes', () => {
  const names = Object.keys(unzipSync(packed));
  expect(names).toContain('manifest.json');
  expect(names.filter((name) => !/\.(js|css|html|json|svg|png)$/.test(name))).toEqual([]);
});

it('all JavaScript that the form loads, now or later, is under 60 kB (gzip)', () => {
  const sizes = gzipSizes(unzipSync(packed), 'report.html');
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect(Object.keys(sizes).some((name) => /\breport-.*\.js$/.test(name))).toBe(true);
  expect(total).toBeLessThan(60_000);
});

it('all JavaScript that the popup loads is under 48 kB (gzip)', () => {
  const sizes = gzipSizes(unzipSync(packed), 'popup.html');
  expect(Object.values(sizes).reduce((sum, size) => sum + size, 0)).toBeLessThan(48_000);
});

it('no page carries WXT’s own storage, which a mere variable of that name brings along', () => {
  const scripts = Object.entries(unzipSync(packed)).filter(([name]) => name.startsWith('chunks/'));
  expect(scripts.length).toBeGreaterThan(3);
  const carrying = scripts.filter(([, bytes]) => /enqueue.*dequeue/s.test(Buffer.from(bytes).toString('utf8')));
  expect(carrying.map(([name]) => name)).toEqual([]);
});

it('the Firefox package is rebuilt from its sources byte for byte', async () => {
  await unpack(sources, clone);
  await npm(clone, 'ci', '--prefer-offline', '--no-audit', '--no-fund');
  await npm(clone, ...wxt);
  const rebuilt = await readFile(`${clone}/.output/heard-${version}-firefox.zip`);
  const [ours, theirs] = [unzipSync(packed), unzipSync(rebuilt)];
  expect(Object.keys(theirs).toSorted()).toEqual(Object.keys(ours).toSorted());
  const differing = Object.keys(ours).filter(
    (name) => !Buffer.from(ours[name] ?? []).equals(theirs[name] ?? Buffer.of()),
  );
  expect(differing).toEqual([]);
  expect(Buffer.from(packed).equals(rebuilt), 'the files are the same, the archives are not').toBe(true);
});
