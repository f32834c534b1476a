import type { KeyInput, Page } from 'puppeteer-core';
import { asJson, type Point, type View } from './view.ts';

/** The names of keys are puppeteer's and the standard's (UI Events `KeyboardEvent.key`). */
async function chord(page: Page, keys: KeyInput[]): Promise<void> {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  for (const key of keys.slice(-1)) await page.keyboard.press(key);
  for (const key of held.toReversed()) await page.keyboard.up(key);
}

const KEYS = {
  Control: 'Control',
  Shift: 'Shift',
  Alt: 'Alt',
  Enter: 'Enter',
  Escape: 'Escape',
  Tab: 'Tab',
  ArrowUp: 'ArrowUp',
  ArrowDown: 'ArrowDown',
  a: 'a',
} as const satisfies Record<string, KeyInput>;
const isKey = (name: string): name is keyof typeof KEYS => name in KEYS;

/** A page of Chromium through puppeteer. */
export function chromiumView(page: Page): View & { page: Page } {
  return {
    page,
    url: () => page.url(),
    go: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    evaluate: async (expression) => JSON.parse(String(await page.evaluate(asJson(expression)))),
    click: ({ x, y }: Point) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    press: (keys) => chord(page, keys.split('+').filter(isKey)),
    screenshot: async (file) =>
      void (await page.screenshot({ path: file.endsWith('.png') ? `${file.slice(0, -4)}.png` : `${file}.png` })),
    close: () => page.close(),
  };
}
