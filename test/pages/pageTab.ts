import type { Frame, HTTPRequest, Page } from 'puppeteer-core';
import type { Chromium } from '../support/chromium.ts';
import { until } from '../support/until.ts';
import { highlight, menuText } from './highlight.ts';

/** A saved page in a tab of its own, at its own address. */
export type PageTab = {
  readonly page: Page;
  /** Highlights the words in whichever frame has them; null when none has. */
  select(words: string, occurrence: number | null, scope: string | null): Promise<Selected | null>;
  /** An expression that gives this tab in the extension's worker. */
  readonly inWorker: string;
  close(): Promise<void>;
};
export type Selected = { frame: Frame; text: string };

/** The saved page's own scripts stay silent: it is saved as it stood, and they would ask servers that are not there. */
const HEADERS = { 'content-security-policy': "script-src 'none'", 'cache-control': 'no-store' };

/** Shows `html` at `url`. Nothing leaves the machine: this request is answered from here, every other with a 404. */
export async function showPage(chromium: Chromium, url: string, html: string): Promise<Page> {
  const page = await chromium.puppet.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, page, html).catch(() => page.isClosed()));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  return page;
}

/** Shows it likewise, in a tab that the extension may read. */
export async function openPage(chromium: Chromium, url: string, html: string): Promise<PageTab> {
  const page = await showPage(chromium, url, html);
  await grant(chromium, page);
  return {
    page,
    inWorker: tabOf(page),
    async select(words, occurrence, scope) {
      for (const frame of page.frames()) {
        if (!(await frame.evaluate(highlight, words, occurrence, scope))) continue;
        return { frame, text: await frame.evaluate(menuText) };
      }
      return null;
    },
    close: () => page.close(),
  };
}

async function answer(request: HTTPRequest, page: Page, html: string): Promise<void> {
  const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
  if (isPage)
    await request.respond({ status: 200, headers: HEADERS, contentType: 'text/html; charset=utf-8', body: html });
  else await request.respond({ status: 404, body: '' });
}

/** activeTab, as a click on the extension's button gives it; nobody's popup opens, see `pageBrowser.ts`. */
async function grant(chromium: Chromium, page: Page): Promise<void> {
  const extension = (await chromium.puppet.extensions()).get(chromium.extensionId);
  if (!extension) throw new Error('The extension is not loaded.');
  await page.triggerExtensionAction(extension);
  await until('activeTab on the page', () => chromium.inWorker(tabOf(page)));
}

/** Only a tab that was granted shows its address. */
const tabOf = (page: Page): string =>
  `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(page.url())}) ?? null)`;
