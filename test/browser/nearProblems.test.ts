import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import { hand } from '../store/operations.ts';
import { batchFrom, signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import { press, sees, textOf } from '../support/person.ts';
import { reportFor } from '../support/reports.ts';
import { until } from '../support/until.ts';
import { chromiumOffice, firefoxOffice, type Office, WORKSPACE } from './office.ts';
import { stateOf } from './send.ts';

const PROBLEM = 'Pallets are paid twice at month end';
const QUOTE = 'Last month we paid the same pallet twice.';

describe.each([
  ['Chromium', (): Promise<Office> => chromiumOffice()],
  ['Firefox', firefoxOffice],
] as const)('two colleagues see this too, in %s', (_, furnish) => {
  let office: Office;
  beforeAll(async () => {
    office = await furnish();
  });
  afterAll(() => office?.close());

  it('a colleague’s problem stands in the form, also offline; one key adds to it, and it has two reports', async () => {
    const { store } = office.endpoint;
    const colleague = await signIn(store, WORKSPACE, { role: 'seller', name: 'Ann' });
    const pm = await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' });
    const founding = reportFor(PROBLEM);
    await store.storeReports(batchFrom(colleague, founding));
    const { problemId } = await hand(store, pm).make(founding.id);
    await indexAll(store);

    const popup = await office.popup();
    await ask(popup, 'sync.now', {});
    await office.endpoint.down();
    await office.browser.endWorker();
    // A new worker, which has the list from the store alone.
    await ask(popup, 'outbox.summary', {});
    const form = await office.capture(QUOTE);
    await sees(form, `Looks like: ${PROBLEM} · 1 account · Open`);
    await form.press('Alt+Enter');
    await sees(form, `Added to: ${PROBLEM}`);
    await form.evaluate(`document.querySelector('[required]').focus()`);
    await form.type('The same pallet is paid twice');
    await form.press('Control+Enter');

    const waiting = await office.popup();
    await sees(waiting, `Added to: ${PROBLEM}`);
    await waiting.close();
    const { rows } = await ask(popup, 'outbox.page', { group: null, search: '', after: null, limit: 5 });
    const id = rows[0]?.id ?? '';
    expect(rows[0]?.report.problem.sameAs).toBe(problemId);
    await office.endpoint.up();
    await ask(popup, 'sync.now', {});
    await until('the report to be sent', async () => (await stateOf(popup, id)) === 'sent');
    expect(await store.readProblems(pm.workspace.id, [problemId])).toMatchObject([{ reports: 2 }]);
    const told = await office.popup();
    await sees(told, `Added to: ${PROBLEM}`);

    const inbox = await office.browser.open(await office.inboxLink());
    await press(inbox, 'Sign in as product manager');
    await press(inbox, 'Problems');
    await sees(inbox, PROBLEM);
    expect(await textOf(inbox)).toMatch(/2 reports/);
  });
});
