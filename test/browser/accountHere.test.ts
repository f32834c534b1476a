import { createServer } from 'node:http';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageIn, readIndex } from '../pages/index.ts';
import { showPage } from '../pages/pageTab.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { startFirefox } from '../support/firefox.ts';
import { sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';

const FIXTURES = new URL('../pages/fixtures/', import.meta.url).pathname;
function saved(id: string): { url: string; html: string } {
  const page = readIndex(FIXTURES).pages.find((one) => one.file === `${id}.html`);
  if (!page) throw new Error(`${id} is no page.`);
  return { url: page.url, html: pageIn(FIXTURES + page.file) };
}
const POPUP = `document.querySelector('browser.webextension-popup-browser')`;
/** What a person does who clicks Heard in the toolbar: it gives the tab to the extension and opens the real popup. */
const CLICK = `(ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global
  .browserActionFor(WebExtensionPolicy.getByID('heard@heard.example').extension).triggerAction(window), true)`;

/** A report of mine on this customer. */
async function reportOn(own: View, customer: { name: string | null; domains: string[] }): Promise<void> {
  const { id, report } = await ask(own, 'report.new', {});
  const account = { ...customer, externalIds: [], origins: {} };
  const problem = { ...report.problem, statement: 'Replanning by hand costs two nights' };
  await ask(own, 'report.save', { id, report: { ...report, account, problem }, asTyped: {} });
}

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

it('P6 Firefox’s popup over a deal in a CRM tells what I reported on its account, read with the click that opened it', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(saved('atomic-crm/edit-deal').html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const firefox = await startFirefox();
  try {
    const own = await firefox.open(firefox.extensionUrl('popup.html'));
    await reportOn(own, { name: 'Tidemark Nordic', domains: [] });
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
  } finally {
    await firefox.close();
    server.close();
  }
});

describe('Chromium’s popup, with nothing highlighted', () => {
  let chromium: Chromium;
  let own: View;
  beforeAll(async () => {
    chromium = await startChromium();
    own = await chromium.open(chromium.extensionUrl('options.html'));
  });
  afterAll(() => chromium?.close());

  it.each([
    ['a deal in a CRM', 'atomic-crm/edit-deal', { name: 'Tidemark Nordic', domains: [] }],
    ['a thread in Gmail', 'gmail/open-thread', { name: null, domains: ['harborline.example'] }],
    ['a mail in Outlook', 'outlook-web/pane-fr', { name: null, domains: ['quai.example'] }],
    ['a mail in a webmail of its own host', 'roundcube/notes', { name: null, domains: ['tidemark.example'] }],
  ])('P6 over %s tells what I reported on its account', async (_name, id, customer) => {
    await reportOn(own, customer);
    const { url, html } = saved(id);
    const page = await showPage(chromium, url, html);
    const extension = (await chromium.puppet.extensions()).get(chromium.extensionId);
    if (!extension) throw new Error('The extension is gone.');
    await page.triggerExtensionAction(extension);
    const popup = await chromium.opened(chromium.extensionUrl('popup.html'));
    await sees(popup, 'On this page');
    const text = await sees(popup, '1 report');
    expect(text.replace(/\s+/g, ' ')).toContain(`On this page ${customer.name ?? customer.domains[0]} 1 report`);
    await popup.close();
    await page.close();
  });
});
