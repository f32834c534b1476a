import { join } from 'node:path';
import { compare } from './compare.ts';
import { pageIn, type PageFile } from './index.ts';
import type { PageBrowser } from './pageBrowser.ts';
import { casesOf, type Result } from './print.ts';

/** Captures every case of every page and holds it against what is expected. `onResult` is told as it goes. */
export async function runPages(
  browser: PageBrowser,
  folder: string,
  pages: readonly PageFile[],
  onResult: (result: Result) => void = () => undefined,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const file of pages) {
    const tab = await browser.open(file.url, pageIn(join(folder, file.file)));
    for (const [index, one] of casesOf(file)) {
      const result = { file, index, verdict: compare(await browser.capture(tab, one), one) };
      results.push(result);
      onResult(result);
    }
    await tab.close();
  }
  return results;
}
