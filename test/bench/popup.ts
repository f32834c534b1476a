import * as z from 'zod/mini';
import type { Chromium } from '../support/chromium.ts';
import { startBrowsers } from './browsers.ts';
import type { Group } from './measure.ts';
import { seed } from './popupRows.ts';

/** Notes when the first row was drawn, in milliseconds since the page was asked for. */
const WATCH = `new MutationObserver((_, watch) => {
  if (!document.querySelector('ul.rows > li')) return;
  watch.disconnect();
  requestAnimationFrame(() => { globalThis.firstRow = performance.now(); });
}).observe(document, { childList: true, subtree: true })`;

async function toFirstRow(chromium: Chromium): Promise<number> {
  const page = await chromium.puppet.newPage();
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(chromium.extensionUrl('popup.html'));
  const shown = await page.waitForFunction('globalThis.firstRow', { polling: 'raf' });
  const ms = z.number().parse(await shown.jsonValue());
  await page.close();
  return ms;
}

/** From opening the popup to its first row, with so many reports in the outbox. */
export const popupGroup = (count: number) => async (): Promise<Group> => {
  const { ours, floor, close } = await startBrowsers();
  await seed(ours, count);
  await seed(floor, count);
  const scenario = {
    name: `popup to first row, ${count.toLocaleString('en')} reports`,
    unit: 'ms',
    floorIs: 'hand-made page over raw IndexedDB',
    rounds: 9,
    ours: () => toFirstRow(ours),
    floor: () => toFirstRow(floor),
  } as const;
  return { scenarios: [scenario], close };
};
