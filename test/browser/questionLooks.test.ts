import { afterAll, beforeAll, expect, it } from 'vitest';
import { createInvite } from '../../server/invite.ts';
import { newId } from '../../utils/record/id.ts';
import { signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import type { Chromium } from '../support/chromium.ts';
import { fill, press, sees, textOf } from '../support/person.ts';
import { until } from '../support/until.ts';
import { look } from './looks.ts';
import { chromiumOffice, type Office, WORKSPACE } from './office.ts';
import { questionOf } from '../support/asks.ts';
import { sendReport, stateOf } from './send.ts';

const POPUP = { width: 400, height: 600, zoomed: { width: 400, height: 300 } };
const INBOX = { width: 1200, height: 820 };

let office: Office<Chromium>;
beforeAll(async () => {
  office = await chromiumOffice();
});
afterAll(() => office?.close());

it('a question in the popup and in the inbox: both themes, 200 %, no barrier', async () => {
  const { browser, endpoint } = office;
  const sender = await office.popup();
  const reportId = await sendReport(sender, 'The month-end export stops after 2,000 rows');
  await until('the report to be sent', async () => (await stateOf(sender, reportId)) === 'sent');
  await sender.close();
  const { workspace, member } = await signIn(endpoint.store, WORKSPACE, { role: 'pm', name: 'Pia Manager' });
  const askedBy = { id: member.id, name: member.name };
  for (const text of [
    'How many rows do they export in a usual month?',
    'ומה קורה בסוף הרבעון?',
    'Who types them in again?',
  ])
    await endpoint.store.ask({
      workspaceId: workspace.id,
      reportId,
      id: newId(),
      text,
      askedBy,
      at: new Date().toISOString(),
    });

  const popup = await browser.open(browser.extensionUrl('popup.html'));
  await sees(popup, 'How many rows do they export');
  const { items } = await ask(popup, 'asks.list', {});
  const askId = questionOf(items.find((item) => questionOf(item.ask).text.startsWith('Who'))?.ask).id;
  await ask(popup, 'answer.send', { askId, draft: { kind: 'question', text: 'Their clerk, two days a quarter.' } });
  await until('the answer to arrive', async () => (await ask(popup, 'outbox.summary', {})).toAnswer.questions === 2);
  await sees(popup, '1 question you answered');
  await press(popup, 'Answer');
  await fill(popup, 'Your answer', 'About four thousand');
  await press(popup, '1 question you answered');
  expect(await look(popup.page, 'popup-questions', POPUP)).toEqual([]);
  await popup.close();

  const inbox = await browser.open(await office.inboxLink());
  await press(inbox, 'Sign in as product manager');
  await sees(inbox, 'New answer');
  expect(await look(inbox.page, 'inbox-new-answer', INBOX)).toEqual([]);
  await press(inbox, 'Questions');
  await sees(inbox, 'Waiting for an answer');
  expect(await look(inbox.page, 'inbox-questions', INBOX)).toEqual([]);
  await inbox.type('j');
  await inbox.press('Enter');
  await sees(inbox, 'Their clerk, two days a quarter.');
  await inbox.evaluate(`document.querySelector('.questions').scrollIntoView()`);
  expect(await look(inbox.page, 'inbox-report-questions', INBOX)).toEqual([]);
});

it('P5 words written under a former sign-in are told in the popup: both themes, 200 %, no barrier', async () => {
  const { browser, endpoint } = office;
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  const { items } = await ask(popup, 'asks.list', {});
  const askId = questionOf(items.find((item) => questionOf(item.ask).text.startsWith('How many'))?.ask).id;
  await ask(popup, 'answer.save', { askId, draft: { kind: 'question', text: 'Two thousand, more at year end.' } });
  const kim = { role: 'seller', name: 'Kim Park', email: 'kim@fernwood.example', workspace: WORKSPACE } as const;
  await ask(popup, 'workspace.join', { link: await createInvite(endpoint.store, { ...kim, publicUrl: endpoint.url }) });
  await popup.reload();
  // What was typed in the test before, and this.
  await sees(popup, '2 answers wait under another sign-in.');
  await sees(popup, 'Sam Rivera');
  expect(await look(popup.page, 'popup-elsewhere-closed', POPUP)).toEqual([]);
  await press(popup, 'Show them');
  await sees(popup, 'Two thousand, more at year end.');
  expect(await look(popup.page, 'popup-elsewhere', POPUP)).toEqual([]);
  await press(popup, 'Discard the answer to: How many rows');
  await sees(popup, '1 answer waits under another sign-in.');
  expect(await textOf(popup)).not.toContain('Two thousand');
});
