import { inboxLink, sellerLink } from '../demo/workspace.ts';
import { serveSample } from '../demo/serveSample.ts';
import { ask } from '../support/ask.ts';
import type { Browser } from '../support/browser.ts';
import { type Chromium, type ChromiumOptions, startChromium } from '../support/chromium.ts';
import { startEndpoint, type TestEndpoint } from '../support/endpoint.ts';
import { startFirefox } from '../support/firefox.ts';
import { selectWords } from '../support/person.ts';
import type { View } from '../support/view.ts';

export const WORKSPACE = 'Office';

/** A browser that has joined, an endpoint, and a mail thread to capture from. */
export interface Office<B extends Browser = Browser> {
  browser: B;
  endpoint: TestEndpoint;
  /** Address of the sample thread. */
  sample: string;
  /** Joins (again) as the same seller; through one of the extension's pages. */
  join(page: View): Promise<void>;
  /** A link that signs the product manager in. */
  inboxLink(): Promise<string>;
  /** Opens the popup's page, which syncs at once. */
  popup(): Promise<View>;
  /** Selects words of the sample thread, captures them, and waits for the form. */
  capture(words: string): Promise<View>;
  close(): Promise<void>;
}

async function furnish<B extends Browser>(start: () => Promise<B>): Promise<Office<B>> {
  const endpoint = await startEndpoint();
  const sample = await serveSample();
  const leave = async () => {
    await sample.close();
    await endpoint.close();
  };
  const browser = await start().catch(async (error) => {
    await leave();
    throw error;
  });
  const office: Office<B> = {
    browser,
    endpoint,
    sample: sample.url,
    join: async (page) =>
      void (await ask(page, 'workspace.join', { link: await sellerLink(endpoint.store, endpoint.url, WORKSPACE) })),
    inboxLink: () => inboxLink(endpoint.store, endpoint.url, WORKSPACE),
    popup: () => browser.open(browser.extensionUrl('popup.html')),
    async capture(words) {
      const thread = await browser.open(sample.url);
      await browser.capture(thread, await selectWords(thread, words));
      return browser.form();
    },
    async close() {
      await browser.close();
      await leave();
    },
  };
  try {
    const page = await office.popup();
    await office.join(page);
    // Somebody who has sent before; the tour and test/browser/looks.test.ts go through the first time.
    await page.evaluate(`localStorage.setItem('heard.preview', 'yes')`);
    await page.close();
    return office;
  } catch (error) {
    await office.close();
    throw error;
  }
}

export const chromiumOffice = (options?: ChromiumOptions): Promise<Office<Chromium>> =>
  furnish(() => startChromium(options));
export const firefoxOffice = (): Promise<Office> => furnish(() => startFirefox());
