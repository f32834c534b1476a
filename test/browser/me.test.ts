import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { decisionBy } from '../store/conformance/decisions.ts';
import { signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import { press, sees, textOf } from '../support/person.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';
import { look } from './looks.ts';
import { chromiumOffice, firefoxOffice, type Office, WORKSPACE } from './office.ts';
import { sendReport, stateOf } from './send.ts';

const COMPARED = 'Half of the won deals with both amounts ended at 75% of the amount you gave, or less.';
const WINDOW = { width: 1000, height: 1500 };

/** A report of this browser on a deal, as one captured on a CRM record; resolves when the endpoint has it. */
async function sendDeal(page: View, externalId: string): Promise<void> {
  const { id, report } = await ask(page, 'report.new', {});
  const deal = { externalId, name: `Renewal ${externalId}`, amount: '40000', currencyIsoCode: 'USD', source: 'page' };
  const more = { stageName: null, closeDate: null, probability: null, opportunityType: null, origins: {} };
  const problem = { ...report.problem, statement: `The month is closed by hand (${externalId})` };
  const opportunity = { ...deal, ...more, source: 'page' as const };
  await ask(page, 'report.send', { id, report: { ...report, problem, opportunity } });
  await until('the deal to be sent', async () => (await stateOf(page, id)) === 'sent');
}

/** A product manager decides on it. */
async function decide(office: Office, reportId: string, safeSentence: string) {
  const { store } = office.endpoint;
  const pm = await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' });
  const decision = decisionBy(pm, { status: 'completed', decidedAt: new Date().toISOString(), safeSentence });
  const problemId = newId();
  expect(await store.decide({ workspaceId: pm.workspace.id, reportId, problemId, decision })).toBe('stored');
  return pm;
}

/** The first five deals are won for three quarters of their amount, all others lost for as much. */
async function endAll(office: Office, by: Awaited<ReturnType<typeof signIn>>, ids: readonly string[]) {
  const ended = {
    amount: '30000',
    currencyIsoCode: 'USD',
    closedAt: '2026-05-03',
    note: null,
  } as const;
  const outcomes = ids.map((opportunityId, place) => ({
    ...ended,
    opportunityId,
    result: place < 5 ? ('won' as const) : ('lost' as const),
  }));
  const at = new Date().toISOString();
  await office.endpoint.store.storeOutcomes({
    workspaceId: by.workspace.id,
    outcomes,
    by: by.member.id,
    at,
    source: null,
  });
}

describe.each([
  ['chromium', chromiumOffice],
  ['firefox', firefoxOffice],
] as const)('the seller’s page in %s', (_name, open) => {
  let office: Office;
  beforeAll(async () => {
    office = await open();
  });
  afterAll(() => office?.close());

  it('opens from the popup, tells what was moved, and offline what was last told with its date', async () => {
    const popup = await office.popup();
    const reportId = await sendReport(popup, 'The pallet is paid twice');
    await until('the report to be sent', async () => (await stateOf(popup, reportId)) === 'sent');
    const pm = await decide(office, reportId, 'It is mended since Monday.');
    await sees(popup, 'Your page');
    await press(popup, 'Your page');
    const page = await office.browser.opened(office.browser.extensionUrl('me.html'));
    await sees(page, 'Your reports stand on 1 problem: 1 decided, and 1 of those is done.');
    await sees(page, 'It is mended since Monday.');
    await sees(page, 'No deal you reported has an outcome yet. From 5 on');
    const ids = ['0061', '0062', '0063', '0064', '0065'];
    for (const id of ids) await sendDeal(page, id);
    await endAll(office, pm, ids);
    await page.reload();
    await sees(page, COMPARED);
    await office.endpoint.down();
    await office.browser.endWorker();
    await page.reload();
    await sees(page, 'Your figures could not be fetched.');
    expect(await textOf(page)).toContain('Below is what was last told here, on ');
    expect(await textOf(page)).toContain(COMPARED);
    await office.endpoint.up();
    await press(page, 'Try again');
    await until('the notice to go', async () => !(await textOf(page)).includes('could not be fetched'));
    await ask(page, 'workspace.leave', {});
    await sees(page, 'This browser has not joined a workspace yet.');
    expect(await textOf(page)).not.toContain('It is mended since Monday.');
    await page.close();
    await popup.close();
  });
});

describe('how it looks', () => {
  it('with much in it, with an old answer, and empty: both themes, 200 %, no barrier that axe knows', async () => {
    const office = await chromiumOffice();
    try {
      const page = await office.browser.open(office.browser.extensionUrl('me.html'));
      await sees(page, 'Nothing arrived yet');
      expect(await look(page.page, 'me-empty', WINDOW)).toEqual([]);
      const reportId = await sendReport(page, 'החשבונית נשלחה פעמיים ללקוח');
      await until('the report to be sent', async () => (await stateOf(page, reportId)) === 'sent');
      const pm = await decide(office, reportId, 'It is mended since Monday; ask for the update.');
      const ids = Array.from({ length: 12 }, (_, n) => `0061U00000AbC${n}`);
      for (const id of ids) await sendDeal(page, id);
      await endAll(office, pm, ids.slice(0, 3));
      await page.reload();
      await sees(page, '3 deals you reported have an outcome so far.');
      expect(await look(page.page, 'me-few', WINDOW)).toEqual([]);
      await endAll(office, pm, ids);
      await page.reload();
      await sees(page, COMPARED);
      await sees(page, '(58%) was on 7 deals that were lost');
      await press(page, 'The last 10 deals');
      expect(await look(page.page, 'me', WINDOW)).toEqual([]);
      await office.endpoint.down();
      await page.reload();
      await sees(page, 'Your figures could not be fetched.');
      expect(await look(page.page, 'me-offline', WINDOW)).toEqual([]);
    } finally {
      await office.close();
    }
  });
});
