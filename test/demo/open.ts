import { membershipOf, joinInOptions } from '../e2e/tour/join.ts';
import { ask } from '../support/ask.ts';
import { builtExtension } from '../support/build.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';

export interface Opening {
  /** Kept from one start to the next: the outbox and the sign-in are in it. */
  profile: string;
  /** Where the endpoint is reached. */
  url: string;
  workspace: string;
  /** Makes a link that joins as the seller; asked for only when this browser has not joined. */
  link: () => Promise<string>;
  /** Address of the sample thread. */
  sample: string;
  headless?: boolean;
}

/** Opens a Chromium that has joined the workspace, on the sample thread. */
export async function openDemo({
  profile,
  url,
  workspace,
  link,
  sample,
  headless = false,
}: Opening): Promise<Chromium> {
  // Its id, and so its storage, goes by its folder: not a copy.
  const extension = await builtExtension('chrome');
  const chromium = await startChromium({ profile, extension, headless, args: ['--hide-crash-restore-bubble'] });
  try {
    const [first] = await chromium.puppet.pages();
    const options = await chromium.open(chromium.extensionUrl('options.html'));
    const joined = await membershipOf(options);
    // The port may have been taken this time: the old sign-in then leads nowhere.
    if (joined && joined.endpoint !== url) await ask(options, 'workspace.leave', {});
    if (joined?.endpoint !== url) await (await joinInOptions(chromium, await link(), workspace)).close();
    const thread = await chromium.open(sample);
    await options.close();
    await first?.close();
    await thread.page.bringToFront();
    return chromium;
  } catch (error) {
    await chromium.close();
    throw error;
  }
}
