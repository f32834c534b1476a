import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newFolder, removeFolder } from './folders.ts';
import { isFresh } from './fresh.ts';

let root: string;
beforeEach(() => {
  root = newFolder('fresh');
  mkdirSync(`${root}/source/deep`, { recursive: true });
  for (const file of ['source/deep/a.ts', 'source/deep/b.ts', 'product']) writeFileSync(`${root}/${file}`, '');
  for (const file of ['source/deep/a.ts', 'source/deep/b.ts', 'source/deep', 'source']) at(file, 1_000);
  at('product', 2_000);
});
afterEach(() => removeFolder(root));

const at = (file: string, seconds: number) => utimesSync(`${root}/${file}`, seconds, seconds);
const fresh = (...sources: string[]) =>
  isFresh(
    `${root}/product`,
    sources.map((path) => `${root}/${path}`),
  );

it('a product newer than all its sources is fresh', () => {
  expect(fresh('source', 'no-such-folder')).toBe(true);
});

it('one changed file anywhere below makes it stale', () => {
  at('source/deep/b.ts', 3_000);
  expect(fresh('source')).toBe(false);
});

it('so does a removed file', () => {
  rmSync(`${root}/source/deep/b.ts`);
  expect(fresh('source')).toBe(false);
});

it('so does a missing product', () => {
  rmSync(`${root}/product`);
  expect(fresh('source')).toBe(false);
});
