import { createServer } from 'node:http';
import * as z from 'zod/mini';
import type { Chromium } from '../support/chromium.ts';
import { until } from '../support/until.ts';

const PAGE = `<!doctype html><title>Mail</title><p>Hello,</p>
<p id="words">The month-end export stops after 2,000 rows and we lose two days every quarter.</p>`;

/** Serves one page with a sentence to capture. */
export async function servePage(): Promise<{ url: string; close(): void }> {
  const server = createServer((_, response) => void response.setHeader('content-type', 'text/html').end(PAGE));
  const { promise, resolve } = Promise.withResolvers<number>();
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') resolve(address.port);
  });
  return {
    url: `http://127.0.0.1:${await promise}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const COMMITTED = `new Promise((done) => {
  const request = indexedDB.open('heard');
  request.onsuccess = () => {
    const db = request.result;
    const count = db.objectStoreNames.contains('reports') ? db.transaction('reports').objectStore('reports').count() : null;
    if (!count) { db.close(); done(0); return; }
    count.onsuccess = () => { db.close(); done(count.result); };
  };
})`;

/** Puts the sentence's words into the selection. */
const SELECT = `getSelection().selectAllChildren(document.getElementById('words'))`;

export type Clicking = {
  /** Clicks the menu item; resolves to the milliseconds, by the worker's clock, until one more record was committed. */
  toCommit: () => Promise<number>;
  /** The same click; resolves to the milliseconds until a key pressed in the form stands in its first field. */
  toKeys: () => Promise<number>;
  /** Bytes of the extension's own scripts that ran in the page, in a fresh page, before and after a click. */
  scriptBytes: (click: boolean) => Promise<number>;
};

/** A person on one page of one browser, with the menu item granted. */
export async function clicking(chromium: Chromium, url: string): Promise<Clicking> {
  const view = await chromium.open(url);
  const tab = `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)}))`;
  const dispatch = `${tab}.then((tab) => { chrome.contextMenus.onClicked.dispatch({ menuItemId: 'capture', editable: false,
    frameId: 0, pageUrl: tab.url, selectionText: 'The month-end export stops after 2,000 rows and we lose two days every quarter.' }, tab); })`;
  const isForm = (address: string) => address.startsWith(chromium.extensionUrl('report.html'));
  const formGone = () =>
    until('the form to be closed', () => !chromium.puppet.targets().some((target) => isForm(target.url())));
  const form = async () => {
    const target = await chromium.puppet.waitForTarget((other) => isForm(other.url()));
    return (await target.page()) ?? (await target.asPage());
  };
  const closeForm = async () => {
    await (await form()).close();
    await formGone();
  };
  await view.evaluate(SELECT);
  // The first click grants activeTab on the page; it lasts as long as the page does.
  await chromium.capture(view, { x: 0, y: 0 });
  await closeForm();

  return {
    async toCommit() {
      const ms = await chromium.inWorker(`(async () => {
        const count = () => ${COMMITTED};
        const before = await count();
        const started = performance.now();
        await ${dispatch};
        while ((await count()) === before);
        return performance.now() - started;
      })()`);
      await closeForm();
      return z.number().parse(ms);
    },
    async toKeys() {
      const started = performance.now();
      await chromium.inWorker(dispatch);
      const page = await form();
      await page.waitForFunction(`document.activeElement instanceof HTMLTextAreaElement`, { polling: 'raf' });
      await page.keyboard.press('x');
      await page.waitForFunction(`document.activeElement.value.includes('x')`, { polling: 'raf' });
      const ms = performance.now() - started;
      await closeForm();
      return ms;
    },
    async scriptBytes(click) {
      const session = await view.page.createCDPSession();
      let bytes = 0;
      session.on('Debugger.scriptParsed', (script) => {
        if (script.url.startsWith(chromium.extensionUrl(''))) bytes += script.length ?? 0;
      });
      await session.send('Debugger.enable');
      // Enabling tells of every script that has run already, those of earlier rounds included.
      bytes = 0;
      await view.reload();
      await view.evaluate(SELECT);
      if (click) {
        await chromium.inWorker(dispatch);
        await until('the script to run in the page', () => bytes > 0);
        await closeForm();
      }
      await session.detach();
      return bytes;
    },
  };
}
