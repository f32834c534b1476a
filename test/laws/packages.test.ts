import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { unnamedScripts } from './packages.ts';
import { ROOT } from './tree.ts';

const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(ROOT + path, 'utf8'));

it('every install script that may run is named', async () => {
  expect(unnamedScripts(await read('package-lock.json'), await read('package.json'))).toEqual([]);
});

it('one that nobody named is a breach', () => {
  const packages = {
    'node_modules/a': { hasInstallScript: true },
    'node_modules/b/node_modules/@c/d': { hasInstallScript: true },
    'node_modules/e': {},
  };
  expect(unnamedScripts({ packages }, { allowScripts: { a: false } })).toEqual([
    '@c/d brings an install script: name it in package.json under allowScripts, true or false.',
  ]);
});
