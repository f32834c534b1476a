import type { Page } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

/** As `utils/menu.ts` names the item. */
const ITEM = 'capture';

/**
 * Headless Chromium opens no native menu. This gives the extension what the click gives it: activeTab on the page
 * (by the toolbar button, its popup switched off for that moment) and the event. It is no user gesture, so the side
 * panel is refused and the small window opens. The real menu is clicked in test/browser, under a virtual screen.
 */
export async function grantAndClick(chromium: Chromium, page: Page): Promise<void> {
  const extension = (await chromium.puppet.extensions()).get(chromium.extensionId);
  if (!extension) throw new Error('The extension is gone.');
  await page.bringToFront();
  const popup = await chromium.inWorker('chrome.action.getPopup({})');
  await chromium.inWorker(`chrome.action.setPopup({ popup: '' })`);
  await page.triggerExtensionAction(extension);
  const url = JSON.stringify(page.url());
  // Only a tab that was granted shows its address.
  const tab = `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.active && tab.url === ${url}))`;
  await until('activeTab on the page', () => chromium.inWorker(tab));
  await chromium.inWorker(`chrome.action.setPopup({ popup: ${JSON.stringify(popup)} })`);
  const selectionText = JSON.stringify(await page.evaluate(`String(getSelection()).replace(/\\n/g, ' ').trim()`));
  const info = `{ menuItemId: '${ITEM}', editable: false, frameId: 0, pageUrl: ${url}, selectionText: ${selectionText} }`;
  await chromium.inWorker(`${tab}.then((tab) => { chrome.contextMenus.onClicked.dispatch(${info}, tab); })`);
}
