import { createInvite } from '../../../server/invite.ts';
import { type Listening, listen } from '../../../server/listen.ts';
import { openStore } from '../../../server/store/open.ts';
import type { Store } from '../../../server/store/store.ts';
import type { ReceivedReport } from '../../../utils/record/inbox.ts';
import { ask } from '../../support/ask.ts';
import { builtInbox } from '../../support/build.ts';
import { type Chromium, startChromium } from '../../support/chromium.ts';
import { receivedBy } from '../../support/endpoint.ts';
import { newFolder, removeFolder } from '../../support/folders.ts';
import { press, sees } from '../../support/person.ts';
import { until } from '../../support/until.ts';
import type { View } from '../../support/view.ts';
import { filled, type Told } from './told.ts';

export const WORKSPACE = 'Story';
const SELLERS = ['Sam', 'Sue', 'Sid'] as const;

/** A seller with a browser of their own. */
export interface Seller {
  name: string;
  browser: Chromium;
  /** Opens the popup, which syncs at once. */
  popup(): Promise<View>;
  /** Sends what they heard, as the form does; resolves when the endpoint has it all. */
  send(told: readonly Told[]): Promise<void>;
}

export interface StoryOffice {
  url: string;
  store: Store;
  received(): Promise<ReceivedReport[]>;
  sellers: readonly Seller[];
  /** A product manager's inbox, signed in; each in the browser of another seller. */
  inbox(name: string): Promise<View>;
  close(): Promise<void>;
}

async function seller(name: string, store: Store, url: string): Promise<Seller> {
  const browser = await startChromium();
  const popup = () => browser.open(browser.extensionUrl('popup.html'));
  const page = await popup();
  const link = await createInvite(store, { workspace: WORKSPACE, role: 'seller', name, publicUrl: url });
  await ask(page, 'workspace.join', { link });
  await page.close();
  return {
    name,
    browser,
    popup,
    async send(told) {
      const here = await popup();
      for (const one of told) {
        const { id, report } = await ask(here, 'report.new', {});
        await ask(here, 'report.send', { id, report: filled(report, one) });
      }
      await until(`${name}'s reports to be sent`, async () => {
        const { counts } = await ask(here, 'sync.now', {});
        return counts.onItsWay === 0;
      });
      await here.close();
    },
  };
}

const NO_LIMITS = { joinsPerMinute: 1_000, requestsPerMinute: 100_000 };

/** Three sellers, each with a browser, and an endpoint that product managers sign in to; as the program runs it. */
export async function storyOffice(databaseUrl?: string): Promise<StoryOffice> {
  const dataDir = newFolder('story');
  const store = await openStore({ dataDir, databaseUrl });
  const endpoint: Listening = await listen({ store, inboxDir: await builtInbox(), limits: NO_LIMITS, log: () => {} });
  const { url } = endpoint;
  const sellers: Seller[] = [];
  const close = async () => {
    for (const { browser } of sellers) await browser.close();
    await endpoint.close();
    await store.close();
    removeFolder(dataDir);
  };
  try {
    for (const name of SELLERS) sellers.push(await seller(name, store, url));
  } catch (error) {
    await close();
    throw error;
  }
  const browsers = new Map<string, Chromium>();
  return {
    url,
    store,
    received: () => receivedBy(store, WORKSPACE),
    sellers,
    async inbox(name) {
      const free = sellers.find(({ browser }) => ![...browsers.values()].includes(browser));
      const browser = browsers.get(name) ?? free?.browser;
      if (!browser) throw new Error('There are as many product managers as browsers.');
      browsers.set(name, browser);
      const options = { workspace: WORKSPACE, role: 'pm', name, publicUrl: url } as const;
      const view = await browser.open(await createInvite(store, options));
      await press(view, 'Sign in as product manager');
      await sees(view, name);
      return view;
    },
    close,
  };
}
