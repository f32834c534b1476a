import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';

const Reply = z.object({ selectedText: z.string() });
/** Asked as the viewer's own menu asks; before its plugin is there, the viewer gives no answer at all. */
const ASKED = `Promise.race([
  document.querySelector('pdf-viewer').currentController.getSelectedText(),
  new Promise((resolve) => setTimeout(resolve, 500)),
])`;

/**
 * The words that are highlighted in Chromium's PDF viewer, which is an extension's page in a frame; null where this page
 * is no PDF. Throws before the viewer is there.
 */
export async function pdfWords(page: Page): Promise<string | null> {
  if ((await page.evaluate('document.contentType')) !== 'application/pdf') return null;
  const viewer = page.frames().find((frame) => frame.url().startsWith('chrome-extension:'));
  return Reply.parse(await viewer?.evaluate(ASKED)).selectedText;
}
