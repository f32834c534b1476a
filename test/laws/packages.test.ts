import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { missingFromLock, unnamedScripts } from './packages.ts';
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

it('the lock file is whole: npm ci accepts it on every platform', async () => {
  expect(missingFromLock(await read('package-lock.json'))).toEqual([]);
});

it('an optional package left out is a breach; one found in a folder above is none', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { above: '1.0.0', beside: '1.0.0', gone: '1.0.0' } },
    'node_modules/a/node_modules/beside': {},
    'node_modules/above': {},
    'node_modules/gone-too': {},
  };
  expect(missingFromLock({ packages })).toEqual([
    'package-lock.json lacks gone, which a may need elsewhere: add it, or npm ci fails.',
  ]);
});
