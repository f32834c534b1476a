import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';

const SCREENS = fileURLToPath(new URL('../../.output/screens/', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const Found = z.array(z.object({ id: z.string(), impact: z.nullable(z.string()), nodes: z.array(z.string()) }));

export interface Size {
  width: number;
  height: number;
  /** The window at 200 %, in CSS pixels, where it is not simply half as large. */
  zoomed?: { width: number; height: number };
}

/** Breaches of accessibility rules that axe-core calls serious or critical, as `rule: elements`. */
async function breaches(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html.slice(0, 120)) })))`,
  );
  return Found.parse(found)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.join(' ; ')}`);
}

/** True when something sticks out to the right, so that a person has to scroll sideways to read. */
const tooWide = (page: Page): Promise<unknown> =>
  page.evaluate('document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth');

/** Photographs a page in both themes and at 200 %, and resolves to what is wrong with it, one sentence each. */
export async function look(page: Page, name: string, { width, height, zoomed }: Size): Promise<string[]> {
  mkdirSync(SCREENS, { recursive: true });
  const wrong: string[] = [];
  await page.bringToFront();
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const zoom of [1, 2]) {
      const size = zoom === 2 && zoomed ? zoomed : { width: width / zoom, height: height / zoom };
      await page.setViewport({ ...size, deviceScaleFactor: zoom });
      // Transitions of colour are over, so that contrast is judged as it stays. Not awaited: one inside a closed
      // `<details>` is not rendered and never tells its end.
      await page.evaluate('document.getAnimations().forEach((animation) => animation.finish())');
      await page.screenshot({ path: `${SCREENS}${name}-${theme}${zoom === 2 ? '-200' : ''}.png` });
      if (await tooWide(page)) wrong.push(`${name}, ${theme}, ${zoom}00 %: wider than its window`);
    }
    await page.setViewport({ width, height });
    for (const breach of await breaches(page)) wrong.push(`${name}, ${theme}: ${breach}`);
  }
  await page.setViewport(null);
  return wrong;
}
