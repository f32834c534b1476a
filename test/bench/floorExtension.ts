import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { newFolder } from '../support/folders.ts';

const OPEN = `const open = () => new Promise((done, fail) => {
  const request = indexedDB.open('heard', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('reports', { keyPath: 'id' });
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});`;

/** The least that can be called the same: one menu item, one line of script in the page, one put, one field. */
const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    permissions: ['activeTab', 'scripting', 'contextMenus', 'unlimitedStorage'],
    background: { service_worker: 'background.js' },
    action: {},
  }),
  'background.js': `${OPEN}
chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.create({ id: 'capture', title: 'Floor', contexts: ['selection'] });
});
chrome.contextMenus.onClicked.addListener(async (info, tab) => {
  chrome.windows.create({ url: 'report.html', type: 'popup', width: 420, height: 640 });
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['select.js'] });
  const transaction = (await open()).transaction('reports', 'readwrite', { durability: 'strict' });
  transaction.objectStore('reports').put({ id: crypto.randomUUID(), verbatim: result });
});`,
  'select.js': 'String(getSelection())',
  'report.html': '<!doctype html><title>Floor</title><textarea autofocus></textarea>',
  'popup.html': '<!doctype html><title>Floor</title><ul class="rows"></ul><script src="popup.js"></script>',
  'popup.js': `${OPEN}
open().then((db) => {
  const request = db.transaction('reports').objectStore('reports').getAll(null, 25);
  request.onsuccess = () => {
    const rows = request.result.map(({ report }) => {
      const row = document.createElement('li');
      row.textContent = report.capture[0].verbatim.slice(0, 100);
      return row;
    });
    document.querySelector('ul').append(...rows);
  };
});`,
  'writes.html': '<!doctype html><title>Writes</title><script src="writes.js"></script>',
};

/** Writes the floor's extension, with the page that compares writes, into a folder of its own; resolves to that. */
export async function floorExtension(): Promise<string> {
  const folder = newFolder('floor');
  for (const [name, text] of Object.entries(FILES)) await writeFile(`${folder}/${name}`, text);
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(new URL('writesPage.ts', import.meta.url)),
        formats: ['iife'],
        name: 'writes',
        fileName: () => 'writes.js',
      },
    },
  });
  return folder;
}
