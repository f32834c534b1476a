import { afterAll, beforeAll, expect, it } from 'vitest';
import { createInvite } from '../../server/invite.ts';
import { newId } from '../../utils/record/id.ts';
import { batchFrom, signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import { reportFor } from '../support/reports.ts';
import type { Chromium } from '../support/chromium.ts';
import { fill, press, sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import { look } from './looks.ts';
import { chromiumOffice, type Office, WORKSPACE } from './office.ts';
import { sendReport, stateOf } from './send.ts';

const POPUP = { width: 400, height: 600, zoomed: { width: 400, height: 300 } };
const INBOX = { width: 1200, height: 1100 };

let office: Office<Chromium>;
beforeAll(async () => {
  office = await chromiumOffice();
});
afterAll(() => office?.close());

it('an admin deletes a report: it is shown what goes, typed, done, and its seller’s popup says so without its words', async () => {
  const { browser, endpoint } = office;
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  const reportId = await sendReport(popup, 'Pallets of Northwind are paid twice');
  await sendReport(popup, 'Invoices wait for a number');
  await until('the report to be sent', async () => (await stateOf(popup, reportId)) === 'sent');
  const { workspace, member } = await signIn(endpoint.store, WORKSPACE, { role: 'pm', name: 'Pia' });
  const at = new Date().toISOString();
  const askedBy = { id: member.id, name: member.name };
  const question = { workspaceId: workspace.id, reportId, id: newId(), text: 'Which month?', askedBy, at };
  await endpoint.store.ask(question);

  const role = { workspace: WORKSPACE, role: 'admin', name: 'Ada', publicUrl: endpoint.url } as const;
  const inbox = await browser.open(await createInvite(endpoint.store, role));
  await press(inbox, 'Sign in as admin');
  await press(inbox, 'People');
  await press(inbox, 'Delete a report or a customer…');
  await fill(inbox, 'Customer or report', `${endpoint.url}/inbox#${reportId}`);
  await press(inbox, 'Show what would go');
  await sees(inbox, 'To be sure');
  await sees(inbox, '1 question');
  await inbox.evaluate(`document.querySelector('#whole').scrollIntoView()`);
  expect(await look(inbox.page, 'people-delete', INBOX)).toEqual([]);
  await fill(inbox, 'To be sure', 'delete');
  await press(inbox, 'Delete these for good');
  await sees(inbox, 'Deleted for good.');
  await sees(inbox, 'a report, by Ada');
  expect(await look(inbox.page, 'people-deleted', INBOX)).toEqual([]);

  await popup.page.bringToFront();
  await ask(popup, 'sync.now', {});
  await sees(popup, 'Your admin deleted this report');
  // Rows and questions are asked for apart from each other.
  const text = async () => String(await popup.evaluate('document.body.innerText'));
  await until('its words to be gone', async () => !/Pallets|Which month/.test(await text()));
  expect(await text()).toContain('Invoices');
  expect(await stateOf(popup, reportId)).toBe('deleted');
  expect(await look(popup.page, 'popup-deleted', POPUP)).toEqual([]);
});

it('before a customer is deleted it is told which meetings people wrote its name on, and what of them can be edited', async () => {
  const { browser, endpoint } = office;
  const { store } = endpoint;
  const seller = await signIn(store, WORKSPACE, { role: 'seller', name: 'Sue' });
  const { workspace, member } = await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' });
  const account = { name: 'Tailspin Toys', domains: ['tailspin.example'], externalIds: [], origins: {} };
  await store.storeReports(batchFrom(seller, { ...reportFor('Labels print blank'), account }));
  const written = {
    notes: {},
    removed: [],
    order: [],
    added: [{ id: newId(), text: 'Call Tailspin Toys before the fair' }],
  };
  const since = '2026-05-01T00:00:00Z';
  const entry = { workspaceId: workspace.id, since, items: [], written };
  const held = { at: '2026-05-08T10:00:00Z', by: member.id };
  expect(await store.saveMeeting({ ...entry, number: 1, version: 0, held })).toBe('stored');
  expect(await store.saveMeeting({ ...entry, number: 2, version: 0, held: null })).toBe('stored');
  const role = { workspace: WORKSPACE, role: 'admin', name: 'Alf', publicUrl: endpoint.url } as const;
  const inbox = await browser.open(await createInvite(store, role));
  await press(inbox, 'Sign in as admin');
  await press(inbox, 'People');
  await press(inbox, 'Delete a report or a customer…');
  await fill(inbox, 'Customer or report', 'Tailspin Toys');
  await press(inbox, 'Show what would go');
  await sees(inbox, 'Meeting 1, held');
  await inbox.evaluate(`document.querySelector('#whole').scrollIntoView()`);
  expect(await look(inbox.page, 'people-delete-customer', INBOX)).toEqual([]);
  await press(inbox, 'Meeting 2, still to come');
  await sees(inbox, 'Call Tailspin Toys before the fair');
});
