import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchFrom, signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import { newFolder, removeFolder } from '../support/folders.ts';
import { press, sees, textOf } from '../support/person.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';
import { look } from './looks.ts';
import { chromiumOffice, firefoxOffice, type Office, WORKSPACE } from './office.ts';
import { stateOf } from './send.ts';

const QUOTE = 'Last month we paid the same pallet twice.';
const STATEMENT = 'The same pallet is paid twice at month end';
const CALENDAR = 'Calendar file';
const WELCOME = 'Product is welcome in the next call';

/** Types a time part by part, as a person does. Only Firefox goes on from the year to the hour by itself. */
async function offerCall(form: View, goesOnByItself: boolean): Promise<void> {
  const field = `[...document.querySelectorAll('input[type=datetime-local]')].find((one) => one.labels[0]?.textContent.includes(${JSON.stringify(WELCOME)}))`;
  await form.evaluate(`void (${field}).focus()`);
  await form.type('05202099');
  if (!goesOnByItself) await form.press('Tab');
  await form.type('1000AM');
  await until('the time to be typed', async () => (await form.evaluate(`(${field}).value`)) === '2099-05-20T10:00');
}

/** A seller captures, says what goes wrong and offers the next call; resolves to the report's id once it was sent. */
async function reportWithCall(office: Office): Promise<string> {
  const form = await office.capture(QUOTE);
  await sees(form, QUOTE);
  await form.evaluate(`document.querySelector('[required]').focus()`);
  await form.type(STATEMENT);
  await offerCall(form, office.browser.name === 'firefox');
  await form.press('Control+Enter');
  const popup = await office.popup();
  await sees(popup, QUOTE);
  const { rows } = await ask(popup, 'outbox.page', { group: null, search: '', after: null, limit: 5 });
  const id = rows[0]?.id ?? '';
  await ask(popup, 'sync.now', {});
  await until('the report to be sent', async () => (await stateOf(popup, id)) === 'sent');
  await press(popup, QUOTE);
  await sees(popup, 'product is welcome, and nobody took a seat yet');
  await popup.close();
  return id;
}

/** A product manager finds the call on its problem and takes a seat; resolves to the open inbox. */
async function takeSeat<V extends View>(inbox: V): Promise<V> {
  await press(inbox, 'Sign in as product manager');
  await press(inbox, 'Triage');
  await press(inbox, 'New problem');
  await press(inbox, 'Problems');
  await press(inbox, STATEMENT);
  await sees(inbox, 'Calls to join');
  await sees(inbox, '2 seats left');
  await press(inbox, 'Take a seat');
  await sees(inbox, '1 seat left; Priya Nair joins');
  return inbox;
}

/** The call is an hour later, as if its seller had sent the report anew. */
async function moveCall({ endpoint: { store } }: Office, id: string): Promise<void> {
  const pm = await signIn(store, WORKSPACE, { role: 'pm', name: 'Olga' });
  const found = await store.readReport(pm.workspace.id, null, id);
  if (!found?.report.nextCall) throw new Error('The report offers no call.');
  const { report, creator } = found;
  const nextCall = { ...found.report.nextCall, startsAt: '2099-05-20T11:00:00Z' };
  const batch = batchFrom(pm, { ...report, revision: report.revision + 1, nextCall });
  await store.storeReports({ ...batch, memberId: creator.id });
}

/** The seller opens the report in the popup and reads of its call. */
async function readsInPopup(office: Office, words: string): Promise<string> {
  const popup = await office.popup();
  await ask(popup, 'sync.now', {});
  await press(popup, QUOTE);
  const text = await sees(popup, words);
  await popup.close();
  return text;
}

describe('the next call in Chromium', () => {
  let office: Awaited<ReturnType<typeof chromiumOffice>>;
  const folder = newFolder('downloads');
  beforeAll(async () => {
    office = await chromiumOffice();
    const session = await office.browser.puppet.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  });
  afterAll(async () => {
    await office?.close();
    removeFolder(folder);
  });

  it('offered in the form, joined on the problem, in the calendar as a file, told in the popup, and taken back', async () => {
    const id = await reportWithCall(office);
    const inbox = await takeSeat(await office.browser.open(await office.inboxLink()));
    await inbox.page.bringToFront();
    await press(inbox, CALENDAR);
    const file = await until('the calendar file', async () =>
      readdirSync(folder).find((name) => name.endsWith('.ics')),
    );
    const text = readFileSync(join(folder, file), 'utf8');
    expect(file).toBe('customer-call.ics');
    expect(text).toContain(`UID:call-${id}@`);
    expect(text).toMatch(/DTSTART[^\n]*20990520T/);
    expect(text).not.toContain('pallet twice.');
    expect(await look(inbox.page, 'call-on-problem', { width: 1200, height: 900 })).toEqual([]);
    await readsInPopup(office, 'from product join Priya Nair.');
    await moveCall(office, id);
    await inbox.page.bringToFront();
    await press(inbox, 'Triage');
    // Asked for when somebody comes back to the window.
    await inbox.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await sees(inbox, 'A call you have a seat in changed');
    expect(await look(inbox.page, 'call-changed', { width: 1200, height: 900 })).toEqual([]);
    await press(inbox, 'Calls to join');
    await press(inbox, 'Keep the seat');
    await until(
      'the news to be gone',
      async () => !(await textOf(inbox)).includes('A call you have a seat in changed'),
    );
    await press(inbox, 'Give the seat back');
    await sees(inbox, '2 seats left');
    await readsInPopup(office, 'product is welcome, and nobody took a seat yet');
  });

  it('who to invite to a spec review stands on the problem', async () => {
    const inbox = await office.browser.open(`${office.endpoint.url}/inbox#problems`);
    await press(inbox, STATEMENT);
    // The owner, the plot and the calls above it come by themselves, and each moves what stands below.
    await sees(inbox, 'I look after it');
    await sees(inbox, 'Reports a week');
    await inbox.page.waitForNetworkIdle();
    await press(inbox, 'Who to invite to a spec review');
    await sees(inbox, 'sam@fernwood.example');
    expect(await textOf(inbox)).toContain('Sam Rivera, 1 report');
    expect(await look(inbox.page, 'spec-review', { width: 1200, height: 900 })).toEqual([]);
    await inbox.close();
  });
});

describe('the next call in Firefox', () => {
  let office: Office;
  beforeAll(async () => {
    office = await firefoxOffice();
  });
  afterAll(() => office?.close());

  it('offered in the form, joined on the problem, and told in the popup', async () => {
    await reportWithCall(office);
    await takeSeat(await office.browser.open(await office.inboxLink()));
    expect(await readsInPopup(office, 'from product join Priya Nair.')).toContain(STATEMENT);
  });
});
