import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { until } from '../support/until.ts';

const RECORD = readFileSync(new URL('../pages/fixtures/atomic-crm/edit-deal.html', import.meta.url), 'utf8');
const POPUP = `document.querySelector('browser.webextension-popup-browser')`;
/** What a person does who clicks Heard in the toolbar: it gives the tab to the extension and opens the real popup. */
const CLICK = `(ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global
  .browserActionFor(WebExtensionPolicy.getByID('heard@heard.example').extension).triggerAction(window), true)`;

let server: Server;
let port = 0;
let firefox: Firefox;
beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(RECORD);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = z.object({ port: z.number() }).parse(server.address()).port;
  firefox = await startFirefox();
});
afterAll(async () => {
  await firefox?.close();
  server?.close();
});

/**
 * The text of the popup that is open over a tab: no tab itself, so that only Firefox can look into it. While the popup
 * loads, its page moves to the extension's process and a question sent before that is lost: empty after a second.
 */
const TEXT = `new Promise((resolve) => {
  const messageManager = ${POPUP}?.messageManager;
  setTimeout(resolve, 1000, '');
  messageManager?.addMessageListener('heard:text', ({ data }) => resolve(data));
  messageManager?.loadFrameScript('data:,sendAsyncMessage("heard:text", content.document.body.innerText)', false);
})`;

it('P6 the real popup over a deal in a CRM tells what I reported on its account, read with the click that opened it', async () => {
  const own = await firefox.open(firefox.extensionUrl('popup.html'));
  const { id, report } = await ask(own, 'report.new', {});
  const account = { name: 'Tidemark Nordic', domains: [], externalIds: [], origins: {} };
  const problem = { ...report.problem, statement: 'Replanning by hand costs two nights' };
  await ask(own, 'report.save', { id, report: { ...report, account, problem }, asTyped: {} });
  const address = `http://127.0.0.1:${port}/#/deals/7`;
  await firefox.inBrowser(`(gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(address)}), true)`);
  const loaded = `!gBrowser.selectedTab.hasAttribute('busy') && gBrowser.currentURI.spec === ${JSON.stringify(address)}`;
  await until('the deal to be there', () => firefox.inBrowser(loaded));
  await firefox.inBrowser(CLICK);
  await until('the popup', () => firefox.inBrowser(`Boolean(${POPUP})`));
  const text = await until('the account in the popup', async () => {
    const shown = z.string().parse(await firefox.inBrowser(TEXT));
    if (!shown.includes('On this page')) throw new Error(`It shows: ${shown}`);
    return shown;
  });
  expect(text).toMatch(/On this page\s+Tidemark Nordic\s+1 report/);
});
