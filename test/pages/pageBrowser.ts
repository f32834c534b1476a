import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { OutboxPage } from '../../utils/messages/protocol.ts';
import { mergeContext } from '../../utils/capture/mergeContext.ts';
import { toCapture } from '../../utils/capture/toCapture.ts';
import type { Capture } from '../../utils/record/capture.ts';
import type { FailureCode } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import { startChromium, type Chromium } from '../support/chromium.ts';
import { frameWithWords } from '../support/chromiumCapture.ts';
import { until } from '../support/until.ts';
import type { Case } from './index.ts';
import { openPage, type PageTab, type Selected } from './pageTab.ts';

/** What became of a case: a capture, or the reason there is none. */
export type Outcome = { capture: Capture } | { failure: FailureCode | 'words-not-on-page' };

/** One real Chromium with the built extension, for any number of saved pages. */
export type PageBrowser = {
  open(url: string, html: string): Promise<PageTab>;
  capture(tab: PageTab, wanted: Pick<Case, 'selection' | 'occurrence' | 'occurrence_in'>): Promise<Outcome>;
  /** The keyboard command, which names no frame. */
  captureByKey(tab: PageTab): Promise<Outcome>;
  close(): Promise<void>;
};

/** Starts it. The forms that captures open are closed again, since nobody is there to fill them in. */
export async function startPageBrowser(): Promise<PageBrowser> {
  const chromium = await startChromium();
  await chromium.inWorker(`chrome.action.setPopup({ popup: '' })`);
  const own = await chromium.puppet.newPage();
  // Not the popup: it would draw its list anew after each of hundreds of captures.
  await own.goto(chromium.extensionUrl('options.html'), { waitUntil: 'domcontentloaded' });
  return {
    open: (url, html) => openPage(chromium, url, html),
    async capture(tab, { selection, occurrence, occurrence_in: scope }) {
      if (selection === null) return contextOf(chromium, tab);
      const selected = await tab.select(selection, occurrence ?? null, scope ?? null);
      if (!selected) return { failure: 'words-not-on-page' };
      return alone(chromium, () => committed(own, () => click(chromium, tab, selected)));
    },
    captureByKey: (tab) => alone(chromium, () => committed(own, () => pressKey(chromium, tab))),
    close: () => chromium.close(),
  };
}

/**
 * With the forms of earlier captures closed: nobody fills them in, and each that stands open draws itself anew at every
 * later capture.
 */
async function alone<T>(chromium: Chromium, work: () => Promise<T>): Promise<T> {
  const form = chromium.extensionUrl('report.html');
  for (const page of await chromium.puppet.pages()) if (page.url().startsWith(form)) await page.close();
  return await work();
}

/** The menu's event, as Chromium sends it; everything from there on is what a person's click runs. */
async function click(chromium: Chromium, tab: PageTab, { frame, text }: Selected): Promise<void> {
  const main = frame === tab.page.mainFrame();
  const frameId = main ? '0' : `(await ${frameWithWords(tab.inWorker)})`;
  const info = {
    menuItemId: 'capture',
    editable: false,
    selectionText: text,
    pageUrl: tab.page.url(),
    frameUrl: frame.url(),
  };
  await chromium.inWorker(`(async () => {
    const tab = await ${tab.inWorker};
    chrome.contextMenus.onClicked.dispatch({ ...${JSON.stringify(info)}, frameId: ${frameId} }, tab);
  })()`);
}

/** The keyboard command's event. */
const pressKey = (chromium: Chromium, tab: PageTab): Promise<unknown> =>
  chromium.inWorker(`${tab.inWorker}.then((tab) => { chrome.commands.onCommand.dispatch('capture', tab); })`);

/** The capture that is in the outbox after this work and was not before. */
async function committed(own: Page, work: () => Promise<unknown>): Promise<Outcome> {
  const before = await newest(own);
  await work();
  const row = await until('the capture to be committed', async () => {
    const after = await newest(own);
    return after?.id === before?.id ? null : after;
  });
  const [capture] = row.report.capture;
  return row.failure || !capture ? { failure: row.failure?.code ?? 'internal' } : { capture };
}

/** Newest row of the outbox, asked for as the popup asks. */
async function newest(own: Page): Promise<Tracked | null> {
  const value = await ask(own, 'outbox.page', { group: null, search: '', after: null, limit: 1 });
  return OutboxPage.parse(value).rows[0] ?? null;
}

async function ask(own: Page, call: string, input: object): Promise<unknown> {
  const message = JSON.stringify({ heard: 1, call, input });
  const reply = await own.evaluate(`new Promise((resolve) => chrome.runtime.sendMessage(${message}, resolve))`);
  return z.object({ value: z.unknown() }).parse(reply).value;
}

/** What the page tells when nothing is highlighted: the same scripts, without a click to be had. */
async function contextOf(chromium: Chromium, tab: PageTab): Promise<Outcome> {
  const run = async (script: string): Promise<unknown> => {
    const results = await chromium.inWorker(`(async () => {
      const { id: tabId } = await ${tab.inWorker};
      return chrome.scripting.executeScript({ target: { tabId }, files: ['/${script}.js'] });
    })()`);
    return z.array(z.object({ result: z.unknown() })).parse(results)[0]?.result;
  };
  const found = Found.safeParse(await run('select'));
  if (!found.success) return { failure: 'page-closed-to-extensions' };
  const { reading, site } = found.data;
  const told = site ? mergeContext(reading, await run(`read-${site.folder}`)) : reading;
  // Words to stand for those that nobody highlighted; from here on it is what a click runs.
  const words = { ...z.looseObject({}).parse(told), verbatim: 'nothing is highlighted' };
  const own = { domains: [], emails: [] };
  return { capture: toCapture({ id: newId(), capturedAt: new Date().toISOString(), reading: words, menu: null, own }) };
}

const Found = z.object({ reading: z.unknown(), site: z.nullable(z.object({ folder: z.string() })) });
