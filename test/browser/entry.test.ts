import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hand } from '../store/operations.ts';
import { signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import { press, sees, textOf } from '../support/person.ts';
import { until } from '../support/until.ts';
import { look } from './looks.ts';
import { chromiumOffice, firefoxOffice, type Office, WORKSPACE } from './office.ts';
import { sendReport, stateOf } from './send.ts';

const WINDOW = { width: 1200, height: 820 };

describe.each([
  ['chromium', chromiumOffice],
  ['firefox', firefoxOffice],
] as const)('a seller’s way into the inbox in %s', (_name, open) => {
  let office: Office;
  beforeAll(async () => {
    office = await open();
  });
  afterAll(() => office?.close());

  it('from the popup: their digest, then the place of their problem in the ranking, without another sign-in', async () => {
    const { store, url } = office.endpoint;
    const popup = await office.popup();
    await sees(popup, 'Digest');
    await press(popup, 'Digest: what the last week brought');
    const digest = await office.browser.opened(`${url}/inbox`);
    await sees(digest, 'Sam Rivera');
    await sees(digest, 'A quiet week');
    expect(await digest.url()).toBe(`${url}/inbox#digest`);
    expect(await textOf(digest)).not.toContain('Triage');
    await digest.close();

    const again = await office.popup();
    const reportId = await sendReport(again, 'The pallet is paid twice');
    await until('the report to be sent', async () => (await stateOf(again, reportId)) === 'sent');
    const pm = await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' });
    const { problemId } = await hand(store, pm).make(reportId);
    await ask(again, 'sync.now', {});
    await press(again, 'The pallet is paid twice');
    await press(again, 'Its place in the ranking');
    const ranking = await office.browser.opened(`${url}/inbox`);
    await until('the problem to be open', async () => (await ranking.url()) === `${url}/inbox#ranking/${problemId}`);
    await sees(ranking, 'The pallet is paid twice');
    const { workspace } = pm;
    const pages = (await store.people(workspace.id)).flatMap(({ devices }) =>
      devices.filter(({ name }) => name.startsWith('Inbox in')),
    );
    expect(pages).toHaveLength(1);
    await ranking.close();
  });

  it('with the endpoint away the popup stays and says what to do', async () => {
    const popup = await office.popup();
    await sees(popup, 'Ranking');
    await office.endpoint.down();
    await press(popup, 'Ranking: every problem in line, and why');
    expect(await sees(popup, 'The inbox could not be opened.')).toContain('Check the network and try again');
    await office.endpoint.up();
    await popup.close();
  });

  it('a sign-in that was ended is told in the popup by itself, and gone once the seller joined again', async () => {
    const { store } = office.endpoint;
    const popup = await office.popup();
    const { membership } = await ask(popup, 'outbox.summary', {});
    await store.revokeDevices(membership?.workspace.id ?? '', membership?.member.id ?? '', new Date().toISOString());
    await popup.reload();
    await sees(popup, 'The endpoint no longer accepts this sign-in.');
    await office.join(popup);
    await until('the notice to go', async () => !(await textOf(popup)).includes('no longer accepts'));
    expect((await ask(popup, 'outbox.summary', {})).signedOut).toBe(false);
    await popup.close();
  });
});

it('how a seller’s inbox looks, and the way in where somebody else is signed in', async () => {
  const office = await chromiumOffice();
  try {
    const { store, url } = office.endpoint;
    const inbox = await office.browser.open(await office.inboxLink());
    await press(inbox, 'Sign in as product manager');
    await sees(inbox, 'Priya Nair');
    const popup = await office.popup();
    const reportId = await sendReport(popup, 'The pallet is paid twice');
    await until('the report to be sent', async () => (await stateOf(popup, reportId)) === 'sent');
    const { problemId } = await hand(store, await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' })).make(reportId);
    const { link } = await ask(popup, 'inbox.enter', { place: `ranking/${problemId}` });
    const page = await office.browser.open(link);
    await sees(page, 'This page is signed in as Priya Nair.');
    expect(await look(page.page, 'entry-choice', WINDOW)).toEqual([]);
    await press(page, 'Sign in as in the extension');
    await sees(page, 'Not decided yet.');
    expect(await look(page.page, 'seller-ranking', WINDOW)).toEqual([]);
    for (const [hash, words] of [
      ['ranking/settings', 'Nobody has changed the defaults yet.'],
      [reportId, 'Not decided yet.'],
      ['triage', 'Triage is for product managers'],
    ] as const) {
      await page.evaluate(`void (location.hash = '${hash}')`);
      await sees(page, words);
      expect(await look(page.page, `seller-${hash === reportId ? 'report' : hash.replace('/', '-')}`, WINDOW)).toEqual(
        [],
      );
    }
    expect(await page.url()).toBe(`${url}/inbox#triage`);
  } finally {
    await office.close();
  }
}, 180_000);
