import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import type { Page } from 'puppeteer-core';
import { pageIn, readIndex } from '../pages/index.ts';
import { showPage } from '../pages/pageTab.ts';
import { decisionBy } from '../store/conformance/decisions.ts';
import { hand } from '../store/operations.ts';
import { batchFrom, signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import type { Chromium } from '../support/chromium.ts';
import { press, sees, textOf } from '../support/person.ts';
import { captureFor, reportFor } from '../support/reports.ts';
import { look } from './looks.ts';
import { chromiumOffice, type Office, WORKSPACE } from './office.ts';

const FIXTURES = new URL('../pages/fixtures/', import.meta.url).pathname;
const THREAD = readIndex(FIXTURES).pages.find(({ file }) => file === 'gmail/open-thread.html');
/** A toolbar popup grows with its content, up to 800 by 600 pixels of the screen. */
const POPUP = { width: 400, height: 600, zoomed: { width: 400, height: 300 } };
const OVER_THE_THREAD = `{
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  const account = { name: 'Harborline', domains: ['harborline.example'], externalIds: [] };
  chrome.runtime.sendMessage = (message, ...rest) => message?.call === 'account.here'
    ? Promise.resolve({ ok: true, value: { account, isKnown: true, byTitle: false } }) : send(message, ...rest);
}`;
/** Keeps the endpoint's answer back until the test says so. */
const ANSWER_WHEN_TOLD = `{
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  const told = new Promise((resolve) => (globalThis.answer = resolve));
  chrome.runtime.sendMessage = (message, ...rest) =>
    message?.call === 'account.problems' ? told.then(() => send(message, ...rest)) : send(message, ...rest);
}`;
const SAFE = 'We look at it again in March.';

/** A colleague in this workspace hears something at the customer of the thread, and the product manager decides. */
async function heardIn(
  { endpoint: { store } }: Office<Chromium>,
  workspace: string,
  statement: string,
  named = { name: 'Harborline', domains: ['harborline.example'] },
): Promise<void> {
  const colleague = await signIn(store, workspace, { role: 'seller', name: 'Colin Colleague' });
  const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia Product' });
  const said = { name: 'Dana Doe', email: 'dana@harborline.example', role: null, at: null, mediaTime: null };
  const capture = { ...captureFor({ verbatim: 'Dana here: pallets vanish.' }), said: { ...said, quoted: false } };
  const account = { ...named, externalIds: [], origins: {} };
  const report = { ...reportFor(statement), capture: [capture], account };
  await store.storeReports(batchFrom(colleague, report));
  await indexAll(store, () => {});
  const { problemId } = await hand(store, pm).make(report.id);
  const words = { status: 'declined', reason: 'Two teams need it first.', wouldChange: 'Two accounts more' } as const;
  const decision = decisionBy(pm, { ...words, safeSentence: SAFE });
  const workspaceId = pm.workspace.id;
  expect(await store.decide({ workspaceId, reportId: null, problemId, decision })).toBe('stored');
}

describe('Chromium’s popup over a mail of a customer that a colleague reported on', () => {
  let office: Office<Chromium>;
  let page: Page;
  beforeAll(async () => {
    office = await chromiumOffice();
    await heardIn(office, WORKSPACE, 'Pallets vanish between two sites');
    await heardIn(office, WORKSPACE, 'Renewals take a month', { name: 'Larkspur Ltd', domains: [] });
    await heardIn(office, 'Somebody else', 'A secret of another company');
    const own = await office.popup();
    await ask(own, 'sync.now', {});
    await own.close();
    page = await showPage(office.browser, THREAD?.url ?? '', pageIn(`${FIXTURES}gmail/open-thread.html`));
  });
  afterAll(() => office?.close());

  async function popup(over = page, words = 'On this page') {
    const { browser } = office;
    const extension = (await browser.puppet.extensions()).get(browser.extensionId);
    if (!extension) throw new Error('The extension is gone.');
    await over.bringToFront();
    await over.triggerExtensionAction(extension);
    const view = await browser.opened(browser.extensionUrl('popup.html'));
    await sees(view, words);
    return view;
  }

  it('P9 P12 shows the problem, the decision and the safe sentence; no name, no quote, nothing of another workspace', async () => {
    const view = await popup();
    await sees(view, '1 problem heard by colleagues');
    await press(view, 'On this page');
    await sees(view, SAFE);
    await press(view, 'Pallets vanish between two sites');
    const text = await sees(view, 'Two accounts more');
    for (const words of ['Declined', 'Two teams need it first.', SAFE, '1 report by colleagues'])
      expect(text).toContain(words);
    for (const words of ['Dana', 'Colin', 'Dana here', 'secret']) expect(text).not.toContain(words);
    await view.close();
  });

  it('over a call it goes by the call’s title, and says so', async () => {
    const call = readIndex(FIXTURES).pages.find(({ file }) => file === 'gong/call.html');
    const over = await showPage(office.browser, call?.url ?? '', pageIn(`${FIXTURES}gong/call.html`));
    const view = await popup(over, 'By the title');
    await press(view, 'By the title');
    expect(await sees(view, 'Renewals take a month')).toMatch(/By the title\s+Larkspur Ltd/);
    await view.close();
    await over.close();
  });

  it('looks as it should in both themes and at 200 %', async () => {
    const { browser } = office;
    const view = await browser.open(browser.extensionUrl('popup.html'));
    // In a tab of its own the popup stands over itself: it is told which customer the page behind a real one shows.
    await view.page.evaluateOnNewDocument(OVER_THE_THREAD);
    await view.reload();
    await sees(view, '1 problem heard by colleagues');
    expect(await look(view.page, 'popup-colleagues-closed', POPUP)).toEqual([]);
    await press(view, 'On this page');
    await sees(view, SAFE);
    expect(await look(view.page, 'popup-colleagues', POPUP)).toEqual([]);
    await press(view, 'Pallets vanish between two sites');
    await sees(view, 'Two accounts more');
    expect(await look(view.page, 'popup-colleagues-open', POPUP)).toEqual([]);
    await view.close();
  });

  it('what comes in while somebody looks moves nothing under their pointer', async () => {
    const { browser } = office;
    const view = await browser.open(browser.extensionUrl('popup.html'));
    await view.page.evaluateOnNewDocument(`${OVER_THE_THREAD}; ${ANSWER_WHEN_TOLD}`);
    await view.reload();
    await press(view, 'On this page');
    await sees(view, 'Asking what colleagues heard here');
    const height = () => view.evaluate(`document.getElementById('here-rows').getBoundingClientRect().height`);
    const before = await height();
    await view.evaluate('void answer()');
    await sees(view, 'Show: 1 problem heard by colleagues');
    expect(await height()).toBe(before);
    await press(view, 'Show: 1 problem');
    await sees(view, SAFE);
    await view.close();
  });

  it('P2 says offline that colleagues’ part could not be fetched, and shows it once it can be', async () => {
    await office.endpoint.down();
    // What was told last is in the worker's memory only.
    await office.browser.endWorker();
    const view = await popup();
    await sees(view, 'colleagues’ not fetched');
    await press(view, 'On this page');
    await sees(view, 'What colleagues heard here could not be fetched.');
    await office.endpoint.up();
    await press(view, 'Try again');
    await sees(view, 'Pallets vanish between two sites');
    expect(await textOf(view)).not.toContain('could not be fetched');
    await view.close();
  });
});
