import { type Chromium, startChromium } from '../support/chromium.ts';
import { removeFolder } from '../support/folders.ts';
import { floorExtension } from './floorExtension.ts';

export type Browsers = { ours: Chromium; floor: Chromium; close: () => Promise<void> };

/** Two headless Chromiums: one with the built extension, one with the floor's. */
export async function startBrowsers(): Promise<Browsers> {
  const extension = await floorExtension();
  const ours = await startChromium();
  const floor = await startChromium({ extension });
  return {
    ours,
    floor,
    async close() {
      await ours.close();
      await floor.close();
      removeFolder(extension);
    },
  };
}
