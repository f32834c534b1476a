import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url));

interface Size {
  width: number;
  height: number;
}

/** Photographs a page in both themes as `<name>-light.png` and `<name>-dark.png`, always at the same size. */
export async function shoot(page: Page, name: string, size: Size): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  await page.bringToFront();
  await page.mouse.move(0, 0); // no row looks pointed at
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.evaluate('document.getAnimations().forEach((animation) => animation.finish())');
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    await page.screenshot({ path: join(IMAGES, `${name}-${theme}.png`), optimizeForSpeed: false });
  }
}
