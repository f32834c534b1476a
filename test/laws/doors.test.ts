import { expect, it } from 'vitest';
import { oneDoorEach } from './doors.ts';
import { tree } from './tree.ts';

const breaches = (path: string, text: string) => oneDoorEach([{ path, text }]);

it('one door each to IndexedDB, the network, the log and messages', () => {
  expect(oneDoorEach(tree())).toEqual([]);
});

it.each([
  ["import { openDB } from 'idb';", 'IndexedDB'],
  ["const { openDB } = await import('idb');", 'IndexedDB'],
  ['const range = IDBKeyRange.only(1);', 'IndexedDB'],
  ["indexedDB.open('x');", 'IndexedDB'],
  ["globalThis.indexedDB.open('x');", 'IndexedDB'],
  ["await fetch('/x');", 'the network'],
  ["window.fetch('/x');", 'the network'],
  ['const get = fetch;', 'the network'],
  ['function run(get = globalThis.fetch) { return get; }', 'the network'],
  ["new WebSocket('ws://x');", 'the network'],
  ["navigator.sendBeacon('/x', '');", 'the network'],
  ["console.warn('x');", 'the log'],
  ["globalThis.console.log('x');", 'the log'],
  ['browser.runtime.onMessage.addListener(f);', 'messages'],
  ['await browser.tabs.sendMessage(1, {});', 'messages'],
])('%s is a breach outside its door', (text, door) => {
  const found = breaches('utils/capture/a.ts', text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('utils/capture/a.ts');
  expect(found[0]).toContain(door);
});

it.each([
  "const s = 'fetch(x)'; // console.log",
  "import type { IDBPDatabase } from 'idb';",
  'const reply = await app.fetch(request);',
  'type Options = { fetch: typeof fetch; console?: string };',
  'const o = { fetch: get }; o.fetch();',
])('%s is none', (text) => {
  expect(breaches('server/app.ts', text)).toEqual([]);
});

it('the doors themselves are open', () => {
  expect(breaches('utils/outbox/database.ts', "import { openDB } from 'idb';")).toEqual([]);
  expect(breaches('utils/sync/client.ts', "await fetch('/x');")).toEqual([]);
  expect(breaches('utils/log.ts', "console.info('x');")).toEqual([]);
  expect(breaches('utils/messages/listen.ts', 'browser.runtime.onMessage.addListener(f);')).toEqual([]);
});
