import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newFolder, removeFolder } from './folders.ts';
import { isInstalled, missing } from './install.mjs';

let root: string;
beforeEach(() => {
  root = newFolder('install');
  mkdirSync(`${root}/node_modules`);
});
afterEach(() => removeFolder(root));

const write = (file: string, packages: object) => writeFileSync(`${root}/${file}`, JSON.stringify({ packages }));
const wanted = (packages: object) => write('package-lock.json', { '': { name: 'x' }, ...packages });
const present = (packages: object) => write('node_modules/.package-lock.json', packages);

it('a clean clone is not installed', () => {
  wanted({ 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled(root)).toBe(false);
});

it('what the lock file names is installed', () => {
  wanted({ 'node_modules/a': { version: '1.0.0' } });
  present({ 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled(root)).toBe(true);
});

it('another version, or a new package, is not', () => {
  wanted({ 'node_modules/a': { version: '1.0.1' } });
  present({ 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled(root)).toBe(false);
  wanted({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
  expect(isInstalled(root)).toBe(false);
});

it("another platform's optional package may be missing", () => {
  wanted({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-win32': { version: '1.0.0', optional: true } });
  present({ 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled(root)).toBe(true);
});

it('a torn note of what is installed counts as nothing installed', () => {
  wanted({});
  writeFileSync(`${root}/node_modules/.package-lock.json`, '{"packages":');
  expect(isInstalled(root)).toBe(false);
});

it('what is not installed is installed, and types that are not made are made', () => {
  wanted({ 'node_modules/a': { version: '1.0.0' } });
  expect(missing(root)?.[0]).toBe('ci');
  present({ 'node_modules/a': { version: '1.0.0' } });
  expect(missing(root)).toEqual(['run', 'postinstall']);
  mkdirSync(`${root}/.wxt`);
  writeFileSync(`${root}/.wxt/tsconfig.json`, '{}');
  expect(missing(root)).toBeNull();
});

it('this clone is installed', () => {
  expect(isInstalled(process.cwd())).toBe(true);
});
