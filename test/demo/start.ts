import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../server/environment.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { BROWSERS, tour } from '../e2e/tour/run.ts';
import { builtInbox } from '../support/build.ts';
import { causes } from '../support/causes.ts';
import { openDemo } from './open.ts';
import { listenFrom } from './ports.ts';
import { serveSample } from './serveSample.ts';
import { DEMO, inboxLink, sellerLink } from './workspace.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** macOS and Windows always have one. */
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The first Ctrl-C; a second one ends the process the ordinary way. */
const asked = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

const TRY = `
Try it:
  1. In the window: highlight a sentence of the customer's, right-click, "Capture customer problem", say what goes wrong
     for them, Ctrl+Enter. The first time it shows what will be sent: Enter sends it.
  2. Open the inbox link below (in any browser), sign in, open the report, decide, and say why.
  3. In the window again: the puzzle piece in the toolbar, Heard, and the answered row: the reason in full.
`;

/** A browser's profile serves one program at a time; the driver's own words speak of options nobody has here. */
const alreadyRunning = (error: unknown): Error | null =>
  /already running/i.test(causes(error))
    ? new Error(
        'The demo is already running in this folder. End it with Ctrl-C where it was started, then start again.',
      )
    : null;

/** The demo in a window. Resolves, when the window is open, to what closes it. */
async function inWindow(store: Store, url: string, profile: string): Promise<() => Promise<void>> {
  const sample = await serveSample();
  const link = () => sellerLink(store, url);
  const chromium = await openDemo({ profile, url, workspace: DEMO, link, sample: sample.url }).catch(async (error) => {
    await sample.close();
    throw alreadyRunning(error) ?? error;
  });
  const closed = () => say('The window is closed; the endpoint goes on until Ctrl-C.');
  // Not `once`: its wrapper is not found again by `off`.
  chromium.puppet.on('disconnected', closed);
  say(TRY);
  return async () => {
    chromium.puppet.off('disconnected', closed);
    await chromium.close();
    await sample.close();
  };
}

/** The same road by itself, where there is no screen to open a window on. */
async function byItself(store: Store, url: string): Promise<() => Promise<void>> {
  say('There is no display: the program walks the road by itself.');
  for (const name of ['chromium', 'firefox'] satisfies (keyof typeof BROWSERS)[])
    await tour(name, { store, url, workspace: DEMO }, say);
  say('Screenshots are in .output/tour/. The inbox below shows what was sent and decided.');
  return async () => {};
}

async function main(): Promise<void> {
  const { dataDir, databaseUrl, host, port } = readEnvironment(process.env);
  say('Building the extension and the inbox …');
  const inboxDir = await builtInbox();
  mkdirSync(dataDir, { recursive: true });
  const store = await openStore({ dataDir, databaseUrl });
  const stop = asked();
  const endpoint = await listenFrom(port, { store, host, inboxDir, log: () => {} });
  try {
    const work = hasDisplay()
      ? inWindow(store, endpoint.url, join(dataDir, 'chromium'))
      : byItself(store, endpoint.url);
    const close = await work;
    say(`Endpoint: ${endpoint.url}, data in ${dataDir}`);
    say(`Inbox of the product manager: ${await inboxLink(store, endpoint.url)}`);
    say('Ctrl-C ends it; started again, it goes on with the same data.');
    await stop;
    say('Stopping …');
    await close();
  } finally {
    await endpoint.close();
    await store.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${causes(error)}\n`);
  process.exitCode = 1;
}
