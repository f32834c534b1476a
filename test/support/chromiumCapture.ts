import type { Frame, Page } from 'puppeteer-core';
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
  const { frame, text } = await selectedIn(page);
  const told = { menuItemId: ITEM, editable: false, pageUrl: page.url(), frameUrl: frame.url(), selectionText: text };
  const frameId = frame === page.mainFrame() ? '0' : `await ${frameWithWords(tab)}`;
  await chromium.inWorker(`(async () => {
    const tab = await ${tab};
    chrome.contextMenus.onClicked.dispatch({ ...${JSON.stringify(told)}, frameId: ${frameId} }, tab);
  })()`);
}

/** The words as Chromium's menu names them, line breaks as spaces, and the frame that has the keyboard or any words. */
async function selectedIn(page: Page): Promise<{ frame: Frame; text: string }> {
  for (const frame of page.frames().toReversed()) {
    const text = String(await frame.evaluate(`String(getSelection()).replace(/\\n/g, ' ').trim()`));
    if (text !== '' || frame === page.mainFrame()) return { frame, text };
  }
  throw new Error('A page has a main frame.');
}

/** The number that extensions know a frame by; one that no frame has where the browser keeps scripts out. */
export const frameWithWords = (tab: string): string => `(async () => {
  const { id: tabId } = await ${tab};
  const func = () => String(getSelection());
  const frames = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func });
  return frames.find(({ frameId, result }) => frameId !== 0 && result)?.frameId ?? 2_000_000_000;
})()`;
