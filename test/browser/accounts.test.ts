import { expect, it } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import { batchFrom, signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import { fill, holds, press, sees } from '../support/person.ts';
import { reportFor } from '../support/reports.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';
import { look } from './looks.ts';
import { chromiumOffice, firefoxOffice, type Office, WORKSPACE } from './office.ts';

const WORDS = 'Last month we paid the same pallet twice.';

const reportOn = (name: string, domain: string) =>
  reportFor('Stops', { account: { name, domains: [domain], externalIds: [] } });

/** Colleagues reported on two customers; this browser learnt of them and is offline now. */
async function learnt({ endpoint, popup }: Office): Promise<void> {
  const colleague = await signIn(endpoint.store, WORKSPACE, { role: 'seller', name: 'Col' });
  const reports = [reportOn('Tailspin Toys', 'tailspin.example'), reportOn('Tailwind Élan', 'tailwind.example')];
  await endpoint.store.storeReports(batchFrom(colleague, ...reports));
  await indexAll(endpoint.store);
  const page = await popup();
  await ask(page, 'sync.now', {});
  expect(await ask(page, 'account.suggest', { typed: 'ELAN', limit: 5 })).toMatchObject([{ name: 'Tailwind Élan' }]);
  await page.close();
  await endpoint.down();
}

/** Waits until the option with this text is the one that Enter would take. */
const points = (form: View, text: string) =>
  until(`${text} to be pointed at`, async () => {
    const at = `document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent`;
    return String(await form.evaluate(at)).includes(text);
  });

/** Takes an account with the keys, after the list was closed once and opened again. */
async function chosen(office: Office): Promise<View> {
  const form = await office.capture(WORDS);
  await sees(form, WORDS);
  await press(form, 'Customer:');
  await fill(form, 'Account', 'tail');
  await sees(form, 'Tailwind Élan');
  await form.press('ArrowDown');
  await points(form, 'Tailwind Élan');
  await form.press('Escape');
  await form.press('ArrowDown');
  await sees(form, 'Tailspin Toys');
  await form.press('ArrowUp');
  await points(form, 'Tailspin Toys');
  await form.press('Enter');
  await holds(form, 'Account', 'Tailspin Toys');
  await holds(form, 'Web domain', 'tailspin.example');
  return form;
}

it('Chromium: an account that colleagues reported on is offered in the form, offline, and taken with the keys', async () => {
  const office = await chromiumOffice();
  try {
    await learnt(office);
    await chosen(office);
    const form = await office.browser.form();
    await fill(form, 'Account', 'tail');
    await sees(form, 'Tailwind Élan');
    expect(await look(form.page, 'form-accounts', { width: 420, height: 820 })).toEqual([]);
  } finally {
    await office.close();
  }
});

it('Firefox: an account that colleagues reported on is offered in the form, offline, and taken with the keys', async () => {
  const office = await firefoxOffice();
  try {
    await learnt(office);
    const form = await chosen(office);
    expect(await form.evaluate('document.querySelector("[role=listbox]").hidden')).toBe(true);
  } finally {
    await office.close();
  }
});
