import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { requestFor } from '../introductions/sample.ts';
import { signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import type { Chromium } from '../support/chromium.ts';
import { press, sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import { look } from './looks.ts';
import { chromiumOffice, type Office, WORKSPACE } from './office.ts';
import { sendReport, stateOf } from './send.ts';

const POPUP = { width: 400, height: 600, zoomed: { width: 400, height: 300 } };
const DAY = 86_400_000;
const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Sets the clock of a page or a worker so many days ahead. */
const ahead = (days: number): string => `(() => {
  const Real = Date;
  const now = () => Real.now() + ${days * DAY};
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(now());
    }
    static now = now;
  };
})()`;

let office: Office<Chromium>;
beforeAll(async () => {
  office = await chromiumOffice();
});
afterAll(() => office?.close());

/** Asks this browser's seller for somebody behind a report of theirs. */
async function askFor(reportId: string, sellerId: string): Promise<string> {
  const { store } = office.endpoint;
  const pm = await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' });
  const workspaceId = pm.workspace.id;
  const at = new Date().toISOString();
  const introduction = { ...requestFor(), until: dayIn(30), problemId: null };
  await store.addIntroduction({ workspaceId, introduction, by: pm.member.id, at });
  const id = newId();
  const to = { sellerId, reportId, reasons: ['agreed to talk about month-end close'] };
  const asks = [{ id, key: 'somebody', ...to }];
  await store.sendAsks({ workspaceId, introductionId: introduction.id, asks, at });
  return id;
}

const badge = async () => [
  await office.browser.inWorker('chrome.action.getBadgeText({})'),
  await office.browser.inWorker('chrome.action.getTitle({})'),
];

it('an introduction that was put off comes back on its day by itself, without the endpoint, and the badge counts it', async () => {
  const popup = await office.browser.open(office.browser.extensionUrl('popup.html'));
  const reportId = await sendReport(popup, 'Closing the month takes days');
  await until('the report to be sent', async () => (await stateOf(popup, reportId)) === 'sent');
  const { membership } = await ask(popup, 'outbox.summary', {});
  const askId = await askFor(reportId, membership?.member.id ?? '');
  await ask(popup, 'sync.now', {});
  await sees(popup, 'How they close the month');
  await until('the badge to count it', async () => (await badge())[0] === '1');
  const draft = { kind: 'introduction', status: 'later', text: 'After the audit', how: 'introduces' } as const;
  const rest = { until: dayIn(3), agreed: false, purpose: '', agreedUntil: '', agreedBy: '' };
  await ask(popup, 'answer.send', { askId, draft: { ...draft, ...rest } });
  await sees(popup, '1 introduction you answered');
  await until('the answer to be told', async () => {
    await ask(popup, 'sync.now', {});
    const { items } = await ask(popup, 'asks.list', {});
    return items.every(({ ask: one, sent }) => !sent && one.kind === 'introduction' && one.introduction.answer);
  });
  await until('the badge to be empty', async () => (await badge())[0] === '');
  await press(popup, '1 introduction you answered');
  await sees(popup, 'It comes back by itself then');
  expect(await look(popup.page, 'popup-put-off', POPUP)).toEqual([]);

  await office.endpoint.down();
  await office.browser.inWorker(ahead(3));
  await office.browser.inWorker(`chrome.alarms.create('drain', { delayInMinutes: 0.001, periodInMinutes: 1 })`);
  await until('the badge to count it again', async () => (await badge())[0] === '1', 90_000);
  expect((await badge())[1]).toBe('Heard: 1 introduction for you to answer');
  await popup.page.evaluateOnNewDocument(ahead(3));
  await popup.reload();
  await sees(popup, 'That day has come: it is asked again');
  expect((await ask(popup, 'outbox.summary', {})).toAnswer).toEqual({ questions: 0, introductions: 1 });
  expect(await look(popup.page, 'popup-came-back', POPUP)).toEqual([]);
  await popup.close();
}, 240_000);
