import { launch, type Browser as Puppet, type Page, type Target } from 'puppeteer-core';
import type { Browser } from './browser.ts';
import { grantAndClick } from './chromiumCapture.ts';
import { chromiumView } from './chromiumView.ts';
import { copiedExtension } from './build.ts';
import { endChromiumWorker } from './endChromiumWorker.ts';
import { newFolder, removeFolder } from './folders.ts';
import { chromiumProgram } from './machinePrograms.ts';
import { until } from './until.ts';
import type { View } from './view.ts';

export interface ChromiumOptions {
  /** Folder of an unpacked extension; a copy of the built one, removed at the end, when not given. */
  extension?: string;
  /** Kept after the end; a folder of its own, removed at the end, when not given. */
  profile?: string;
  headless?: boolean;
  args?: string[];
  env?: Record<string, string | undefined>;
}

export interface Chromium extends Browser {
  readonly puppet: Puppet;
  readonly extensionId: string;
  open(url: string): Promise<View & { page: Page }>;
  form(): Promise<View & { page: Page }>;
  /** Value of an expression in the extension's worker, which has to be running. */
  inWorker(expression: string): Promise<unknown>;
}

/** No calls home, no first-run pages, no GPU; the sandbox stays on save for root, where Chromium has none. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const pageOf = async (target: Target): Promise<Page> => (await target.page()) ?? (await target.asPage());

/** Starts Chromium with the extension; the worker has started when this resolves. */
export async function startChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const { headless = true, args = [], env = {} } = options;
  const extension = options.extension ?? (await copiedExtension('chrome'));
  const profile = options.profile ?? newFolder('chromium');
  const tidy = () => {
    if (!options.profile) removeFolder(profile);
    if (!options.extension) removeFolder(extension);
  };
  const puppet = await launch({
    executablePath: await chromiumProgram(),
    headless,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
    defaultViewport: null,
    // Who starts it also ends it: puppeteer's own handlers would end the program along with the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...FLAGS, ...(headless ? ['--window-size=1200,900'] : []), ...args],
    env: { ...process.env, LANG: 'en_US.UTF-8', ...env },
  }).catch((error: unknown) => {
    tidy();
    throw error;
  });
  try {
    return await driven(puppet, tidy);
  } catch (error) {
    await puppet.close();
    tidy();
    throw error;
  }
}

async function driven(puppet: Puppet, tidy: () => void): Promise<Chromium> {
  const extensionId = await until('the extension to be loaded', async () => [...(await puppet.extensions()).keys()][0]);
  const origin = `chrome-extension://${extensionId}/`;
  const extensionUrl = (path: string) => origin + path;
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(origin);
  const worker = async () => (await puppet.waitForTarget(isWorker)).worker();
  const ended = (child = puppet.process()) =>
    new Promise<void>((resolve) =>
      child && child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve(),
    );
  const tabs = new WeakMap<View, Page>();
  await worker();
  const chromium: Chromium = {
    name: 'chromium',
    puppet,
    extensionId,
    extensionUrl,
    async open(url) {
      const page = await puppet.newPage();
      await page.goto(url, { waitUntil: 'load' });
      const view = chromiumView(page);
      tabs.set(view, page);
      return view;
    },
    async opened(url) {
      const target = await puppet.waitForTarget((t) => t.type() === 'page' && t.url().startsWith(url));
      return chromiumView(await pageOf(target));
    },
    async capture(view) {
      const page = tabs.get(view);
      if (!page) throw new Error('Captures are made in tabs.');
      await grantAndClick(chromium, page);
    },
    async form() {
      const target = await puppet.waitForTarget((t) => t.url().startsWith(extensionUrl('report.html')));
      return chromiumView(await pageOf(target));
    },
    inWorker: async (expression) => (await worker())?.evaluate(expression),
    endWorker: async () => endChromiumWorker(puppet, await puppet.waitForTarget(isWorker)),
    async close() {
      const over = ended();
      await puppet.close();
      await over;
      tidy();
    },
    async kill() {
      const over = ended();
      const { pid } = puppet.process() ?? {};
      // puppeteer makes it the leader of a group of its own, renderers and all.
      if (pid && process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
      else puppet.process()?.kill('SIGKILL');
      await over;
    },
  };
  return chromium;
}
