import { afterAll, beforeAll, expect, it } from 'vitest';
import { decline, signIn } from '../e2e/tour/decide.ts';
import { PROBLEM, QUOTE } from '../e2e/tour/words.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { status } from '../support/moods.ts';
import { fill, press, sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import { look } from './looks.ts';
import { chromiumOffice, type Office } from './office.ts';
import { sendReport, stateOf } from './send.ts';

/** A toolbar popup grows with its content, up to 800 by 600 pixels of the screen. */
const POPUP = { width: 420, height: 600, zoomed: { width: 400, height: 300 } };
const PANEL = { width: 420, height: 820 };
const WINDOW = { width: 1200, height: 820 };

let office: Office<Chromium>;
beforeAll(async () => {
  office = await chromiumOffice();
});
afterAll(() => office?.close());

it('a browser that has joined nothing: popup and options', async () => {
  const fresh = await startChromium();
  try {
    const popup = await fresh.open(fresh.extensionUrl('popup.html'));
    await sees(popup, 'Join your workspace first');
    expect(await look(popup.page, 'popup-not-joined', POPUP)).toEqual([]);
    const options = await fresh.open(fresh.extensionUrl('options.html'));
    await sees(options, 'Invite link');
    expect(await look(options.page, 'options-not-joined', WINDOW)).toEqual([]);
  } finally {
    await fresh.close();
  }
});

it('popup with nothing in it yet, and options after joining', async () => {
  const popup = await office.browser.open(office.browser.extensionUrl('popup.html'));
  await sees(popup, 'Nothing sent yet');
  expect(await look(popup.page, 'popup-empty', POPUP)).toEqual([]);
  const options = await office.browser.open(office.browser.extensionUrl('options.html'));
  await sees(options, 'Office');
  expect(await look(options.page, 'options-joined', WINDOW)).toEqual([]);
  await popup.close();
  await options.close();
});

it('the form on a fresh capture', async () => {
  const words = 'Last month we paid the same pallet twice.';
  await office.capture(words);
  const form = await office.browser.form();
  await sees(form, words);
  expect(await look(form.page, 'form', PANEL)).toEqual([]);
  await form.page.setViewport({ ...PANEL, height: 2_400 });
  await form.screenshot('.output/screens/form-whole.png');
  await form.close();
});

it('the form with private words in it, before the first send of a browser', async () => {
  const { browser } = office;
  const words = 'Ring +49 171 2345678 or bob@contoso.example, password: hunter2. The export stops after 2,000 rows.';
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  await popup.evaluate(`localStorage.removeItem('heard.preview')`);
  const { id, report } = await ask(popup, 'report.new', {});
  const [capture] = report.capture;
  if (!capture) throw new Error('A report has a capture.');
  await ask(popup, 'report.save', {
    id,
    report: { ...report, capture: [{ ...capture, verbatim: words }] },
    asTyped: {},
  });
  const form = await browser.open(browser.extensionUrl(`report.html?id=${id}`));
  await sees(form, '3 private things in it');
  expect(await look(form.page, 'form-private', PANEL)).toEqual([]);
  await fill(form, 'What is the problem?', 'The export stops');
  await form.press('Control+Enter');
  await sees(form, 'Not sent yet');
  expect(await look(form.page, 'form-first-send', PANEL)).toEqual([]);
  await form.page.setViewport({ ...PANEL, height: 2_400 });
  await form.screenshot('.output/screens/form-first-send-whole.png');
  await press(form, 'Redact all 3');
  await sees(form, 'No more private words found');
  await press(form, 'Send it now');
  await until('the report at the endpoint', async () => (await office.endpoint.received('Office')).length === 1);
  const [received] = await office.endpoint.received('Office');
  expect(received?.report.capture[0]).toMatchObject({ redactions: 3 });
  expect(JSON.stringify(received)).not.toMatch(/2345678|contoso|hunter2/);
  await popup.close();
});

it('inbox: invite, list, open report, decided; popup with every group', async () => {
  const { browser, endpoint } = office;
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  await sendReport(popup, PROBLEM, QUOTE);
  await sendReport(popup, 'החשבונית 4711 נשלחה פעמיים', 'החשבונית 4711 נשלחה פעמיים ללקוח');
  await until('both at the endpoint', async () => (await endpoint.received('Office')).length === 3);

  const invite = await browser.open(await office.inboxLink());
  await sees(invite, 'Sign in as product manager');
  expect(await look(invite.page, 'inbox-invite', WINDOW)).toEqual([]);
  await invite.close();
  await signIn(browser, await office.inboxLink());
  const inbox = await browser.open(`${endpoint.url}/`);
  await sees(inbox, QUOTE.slice(0, 40));
  expect(await look(inbox.page, 'inbox-list', WINDOW)).toEqual([]);
  await press(inbox, QUOTE.slice(0, 40));
  await sees(inbox, PROBLEM);
  expect(await look(inbox.page, 'inbox-report', WINDOW)).toEqual([]);
  await decline(inbox);
  expect(await look(inbox.page, 'inbox-decided', WINDOW)).toEqual([]);

  await ask(popup, 'sync.now', {});
  endpoint.mood = status(413);
  const refused = await sendReport(popup, 'A report that is too large');
  await until('it to be refused', async () => (await stateOf(popup, refused)) === 'refused');
  endpoint.mood = status(429, { 'retry-after': '600' });
  const waiting = await sendReport(popup, 'A report that waits');
  await until('it to wait', async () => (await stateOf(popup, waiting)) === 'waiting');
  // Rows of a page that nobody looks at are not rendered (`content-visibility`), so they show no text either.
  await popup.page.bringToFront();
  for (const words of ['Answered', 'Refused', 'Waiting', '1 new']) await sees(popup, words);
  expect(await look(popup.page, 'popup', POPUP)).toEqual([]);
  await press(popup, QUOTE.slice(0, 40));
  await sees(popup, 'What would change it');
  expect(await look(popup.page, 'popup-answer', POPUP)).toEqual([]);
});
