import type { Store } from '../../../server/store/store.ts';
import { serveSample } from '../../demo/serveSample.ts';
import type { Browser } from '../../support/browser.ts';
import { startChromium } from '../../support/chromium.ts';
import { startFirefox } from '../../support/firefox.ts';
import { openJournal } from './journal.ts';
import { walk } from './road.ts';

export const BROWSERS: Record<'chromium' | 'firefox', () => Promise<Browser>> = {
  chromium: startChromium,
  firefox: startFirefox,
};

/** Which endpoint the tour goes by. */
export interface Goal {
  store: Store;
  url: string;
  workspace: string;
}

/** Walks the road in one browser; everything it started has ended when this settles. */
export async function tour(name: keyof typeof BROWSERS, goal: Goal, say: (line: string) => void): Promise<void> {
  const journal = openJournal(name, say);
  const sample = await serveSample();
  try {
    const browser = await journal.step('start the browser with the extension', () => BROWSERS[name]());
    try {
      await walk({ ...goal, browser, sample: sample.url }, journal);
    } finally {
      await browser.close();
    }
  } finally {
    await sample.close();
  }
}
