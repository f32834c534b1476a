import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sentence } from '../../server/sentence.ts';
import { openStore } from '../../server/store/open.ts';
import { listen } from '../../server/listen.ts';
import { newFolder, removeFolder } from '../support/folders.ts';

const failed = (work: Promise<unknown>) => work.then(() => '', sentence);

it('a taken port is told with what to do', async () => {
  const folder = newFolder('sentence');
  const store = await openStore({ dataDir: folder });
  const first = await listen({ store, inboxDir: folder, log: () => {} });
  const port = Number(new URL(first.url).port);
  expect(await failed(listen({ store, inboxDir: folder, port, log: () => {} }))).toMatch(/EADDRINUSE[^]*with PORT\.$/);
  await first.close();
  await store.close();
  removeFolder(folder);
});

it('a data folder that cannot be made is told with what to do', async () => {
  const folder = newFolder('sentence');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/data`, 'a file');
  expect(await failed(openStore({ dataDir: `${folder}/data/inside` }))).toMatch(/with DATA_DIR\.$/);
  removeFolder(folder);
});

it('an error without a remedy keeps its own words, and what is no error has some', () => {
  expect(sentence(new Error('its own words'))).toBe('its own words');
  expect(sentence('thrown')).toBe('It failed.');
});
