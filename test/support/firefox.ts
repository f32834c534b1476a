import * as z from 'zod/mini';
import { connectBidi, type Bidi } from './bidi.ts';
import type { Browser } from './browser.ts';
import { copiedExtension } from './build.ts';
import { chooseItem } from './firefoxMenu.ts';
import { ADDON, UUID } from './firefoxPrefs.ts';
import { killProcess, type Running, startProcess } from './firefoxProcess.ts';
import { contexts, evaluateIn, firefoxView } from './firefoxView.ts';
import { newFolder, removeFolder } from './folders.ts';
import { until } from './until.ts';
import type { View } from './view.ts';

const Created = z.object({ context: z.string() });

export interface Firefox extends Browser {
  /** Value of an expression in Firefox's own user interface, which may do what a person does there. */
  inBrowser(expression: string): Promise<unknown>;
}

export interface FirefoxOptions {
  /** Folder of an unpacked extension; a copy of the built one, removed at the end, when not given. */
  extension?: string;
}

/** Starts Firefox, headless, with the extension installed. */
export async function startFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const extension = options.extension ?? (await copiedExtension('firefox'));
  const profile = newFolder('firefox');
  const tidy = () => {
    removeFolder(profile);
    if (!options.extension) removeFolder(extension);
  };
  const running = await startProcess(profile).catch((error) => {
    tidy();
    throw error;
  });
  try {
    const bidi = await connectBidi(running.address);
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
    return driven(bidi, running, tidy);
  } catch (error) {
    await killProcess(running);
    tidy();
    throw error;
  }
}

function driven(bidi: Bidi, running: Running, tidy: () => void): Firefox {
  const origin = `moz-extension://${UUID}/`;
  const extensionUrl = (path: string) => origin + path;
  const inBrowser = async (expression: string) => {
    const [window] = await contexts(bidi, true);
    if (!window) throw new Error('Firefox has no window.');
    return evaluateIn(bidi, window.context, expression);
  };
  const tabAt = async (address: string): Promise<View> => {
    const found = async () => (await contexts(bidi)).find(({ url }) => url.startsWith(address));
    const { context } = await until(`a tab at ${address}`, found);
    return firefoxView(bidi, context);
  };
  const kill = () => killProcess(running);
  const tabs = new WeakMap<View, ReturnType<typeof firefoxView>>();
  return {
    name: 'firefox',
    extensionUrl,
    inBrowser,
    async open(url) {
      const { context } = Created.parse(await bidi.send('browsingContext.create', { type: 'tab' }));
      const view = firefoxView(bidi, context);
      tabs.set(view, view);
      await view.go(url);
      return view;
    },
    opened: tabAt,
    async capture(view, at) {
      const tab = tabs.get(view);
      if (!tab) throw new Error('Captures are made in tabs.');
      await chooseItem(inBrowser, () => tab.rightClick(at));
    },
    form: () => tabAt(extensionUrl('report.html')),
    async endWorker() {
      const extension = `WebExtensionPolicy.getByID(${JSON.stringify(ADDON)}).extension`;
      // An event that arrives meanwhile makes Firefox keep the page, and one just after it starts it again: asked for
      // until it ended, and looked at in the same turn.
      const end = `${extension}.terminateBackground({ ignoreDevToolsAttached: true })`;
      const ended = `${end}.then(() => ${extension}.backgroundState === 'stopped')`;
      await until('the event page to end', () => inBrowser(ended));
    },
    async close() {
      // Firefox may keep a background task for a minute at its own shutdown; its profile is thrown away anyhow.
      await kill();
      bidi.close();
      tidy();
    },
    kill,
  };
}
