import { expect, it } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import { newId } from '../../utils/record/id.ts';
import { inboxLink } from '../demo/workspace.ts';
import { requestFor, talking } from '../introductions/sample.ts';
import { decisionBy } from '../store/conformance/decisions.ts';
import { hand } from '../store/operations.ts';
import { batchFrom, signIn } from '../store/people.ts';
import { fill, press, sees } from '../support/person.ts';
import { desk } from './desk.ts';
import { look } from './looks.ts';

const WINDOW = { width: 1200, height: 900 };
const WORKSPACE = 'Looped';
const DAY = 86_400_000;

const here = desk();

const STATEMENTS = [
  'The month-end export stops after 2,000 rows and finance types the rest in again by hand',
  'Single sign-on logs people out every hour',
  'החשבונית נשלחה פעמיים ללקוח',
  'Invoices arrive without the purchase order number',
] as const;

/** How long an answer took in each of the past weeks, so that the plot has a shape. */
const TOOK = [12, 9, 10, 7, 3, 5, 2, 1] as const;

/** Answers over eight weeks, a report that nobody answered, a deferral past its date, and people who would talk. */
async function furnish(): Promise<void> {
  const { store } = here.endpoint;
  const seller = await signIn(store, WORKSPACE, { role: 'seller', name: 'Sam' });
  const pm = await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' });
  const workspaceId = pm.workspace.id;
  const { make } = hand(store, pm);
  const now = Date.now();
  const at = (ago: number): string => new Date(now - ago * DAY).toISOString();
  for (const [place, took] of TOOK.entries()) {
    const weeksAgo = TOOK.length - 1 - place;
    for (const n of Array.from({ length: weeksAgo % 3 ? 6 : 2 }, (_, each) => each)) {
      const report = talking(STATEMENTS[(place + n) % 4] ?? '', `Dana ${place} ${n}`, ['month-end close']);
      await store.storeReports({ ...batchFrom(seller, report), at: at(weeksAgo * 7 + took) });
      const { problemId } = await make(report.id);
      const base = decisionBy(pm, { status: n % 2 ? 'planned' : 'investigating', reason: 'We look at it.' });
      const decision = { ...base, id: newId(), decidedAt: at(weeksAgo * 7) };
      await store.decide({ workspaceId, reportId: null, problemId, decision });
    }
  }
  for (const ago of [1, 12, 45, 120]) {
    const report = talking(STATEMENTS[0], `Evan ${ago}`, null);
    await store.storeReports({ ...batchFrom(seller, report), at: at(ago) });
  }
  await indexAll(store);
}

it('loop health: every number, the plot, its table, and a list', async () => {
  await furnish();
  const inbox = await here.browser.open(await inboxLink(here.endpoint.store, here.endpoint.url, WORKSPACE));
  await press(inbox, 'Sign in as product manager');
  await press(inbox, 'Loop health');
  await sees(inbox, 'Reports nobody answered');
  await sees(inbox, 'longest');
  // The library is fetched only here, and under the page's own rules about what may run.
  expect(
    await inbox.evaluate(`new Promise((done) => {
    const look = () => (document.querySelector('.plot canvas') ? done(true) : requestAnimationFrame(look));
    look();
  })`),
  ).toBe(true);
  expect(await look(inbox.page, 'loop-health', WINDOW)).toEqual([]);
  await press(inbox, 'The same as a table');
  await sees(inbox, 'Out of');
  expect(await look(inbox.page, 'loop-health-table', WINDOW)).toEqual([]);
  await press(inbox, 'Reports nobody answered');
  await sees(inbox, 'waits 120 days');
  expect(await look(inbox.page, 'loop-health-list', WINDOW)).toEqual([]);
  await inbox.close();
});

it('introductions: nobody asked yet, the form, who could be asked, and who was', async () => {
  const inbox = await here.browser.open(`${here.endpoint.url}/inbox#introductions`);
  await sees(inbox, 'Nobody asked for customers yet');
  expect(await look(inbox.page, 'introductions-empty', WINDOW)).toEqual([]);
  await press(inbox, 'Ask for customers');
  await fill(inbox, 'What for', 'How they close the month');
  await fill(inbox, 'How many', '3');
  expect(await look(inbox.page, 'introductions-form', WINDOW)).toEqual([]);
  await inbox.evaluate(`document.querySelector('input[type=date]').focus()`);
  await inbox.type('12312030');
  await inbox.press('Enter');
  await sees(inbox, 'agreed to talk about month-end close');
  expect(await look(inbox.page, 'introductions-proposals', WINDOW)).toEqual([]);
  await press(inbox, 'Ask for these 3');
  await sees(inbox, 'Asked: 3 not answered yet');
  expect(await look(inbox.page, 'introductions-asked', WINDOW)).toEqual([]);
  const { store } = here.endpoint;
  const { workspace, member } = await signIn(store, WORKSPACE, { role: 'pm', name: 'Paul' });
  const [workspaceId, at] = [workspace.id, new Date().toISOString()];
  const introduction = requestFor({ about: 'How they hand over to the auditor', until: '2030-12-31' });
  await store.addIntroduction({ workspaceId, introduction, by: member.id, at });
  const admin = await signIn(store, WORKSPACE, { role: 'admin', name: 'Ann' });
  expect(await store.changeRole(workspaceId, member.id, 'seller', { by: admin.member.id, at })).toBe('done');
  await inbox.go(`${here.endpoint.url}/inbox#introductions`);
  await inbox.reload();
  await sees(inbox, 'Nobody looks after it: Paul became a seller');
  expect(await look(inbox.page, 'introductions-left', WINDOW)).toEqual([]);
  await press(inbox, 'Take it over');
  await sees(inbox, 'Who asked for it');
  await press(inbox, 'Who asked for it');
  await sees(inbox, 'took it over');
  expect(await look(inbox.page, 'introductions-taken', WINDOW)).toEqual([]);
  await inbox.close();
});
