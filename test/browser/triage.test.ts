import { expect, it } from 'vitest';
import { createRankings } from '../../server/ranking/current.ts';
import { returnAll } from '../../server/ranking/returner.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { inboxLink } from '../demo/workspace.ts';
import { readLabelled, toReport } from '../eval/grouping/labelled.ts';
import { decisionBy } from '../store/conformance/decisions.ts';
import { hand } from '../store/operations.ts';
import { batchFrom, signIn } from '../store/people.ts';
import { choose, fill, holds, press, sees } from '../support/person.ts';
import { reportFor } from '../support/reports.ts';
import { until } from '../support/until.ts';
import { desk } from './desk.ts';
import { look } from './looks.ts';

const WINDOW = { width: 1200, height: 820 };
const WORKSPACE = 'Sorted';
const WAITING = 100;
const set = readLabelled();
const clock = () => new Date();

const here = desk();

/** Two hundred sorted reports and a hundred that wait. */
async function furnish(): Promise<void> {
  const { store } = here.endpoint;
  const seller = await signIn(store, WORKSPACE, { role: 'seller', name: 'Sam Seller' });
  const { make, move } = hand(store, await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia Manager' }));
  const reports = set.slice(0, 200 + WAITING).map((labelled) => ({ labelled, report: toReport(labelled) }));
  await store.storeReports(batchFrom(seller, ...reports.map(({ report }) => report)));
  const problems = new Map<string, string>();
  for (const { labelled, report } of reports.slice(0, 200)) {
    const known = problems.get(labelled.problem);
    if (known) await move(report.id, known);
    else problems.set(labelled.problem, (await make(report.id)).problemId);
  }
  await indexAll(store);
}

it('an empty workspace: Triage and Problems say what to do', async () => {
  const inbox = await here.browser.open(await inboxLink(here.endpoint.store, here.endpoint.url, 'Empty'));
  await press(inbox, 'Sign in as product manager');
  await press(inbox, 'Triage');
  await sees(inbox, 'Nothing waits');
  expect(await look(inbox.page, 'triage-empty', WINDOW)).toEqual([]);
  await press(inbox, 'Problems');
  await sees(inbox, 'No problems yet');
  expect(await look(inbox.page, 'problems-empty', WINDOW)).toEqual([]);
  await press(inbox, 'Sign out');
  await inbox.close();
});

it('a hundred reports are sorted by keyboard alone, well within five minutes', async () => {
  await furnish();
  const inbox = await here.browser.open(await inboxLink(here.endpoint.store, here.endpoint.url, WORKSPACE));
  await press(inbox, 'Sign in as product manager');
  await press(inbox, 'Triage');
  await sees(inbox, '0 of 100');
  expect(await look(inbox.page, 'triage', WINDOW)).toEqual([]);
  await inbox.type('1');
  await sees(inbox, '1 of 100');
  expect(await look(inbox.page, 'triage-going', WINDOW)).toEqual([]);
  const start = performance.now();
  for (let done = 1; done < WAITING; done += 1) {
    await sees(inbox, 'New problem');
    const offered = await inbox.evaluate(`document.querySelector('.offer') !== null`);
    await (done % 5 === 4 || !offered ? inbox.type('n') : inbox.press('Enter'));
    await sees(inbox, `${done + 1} of ${WAITING}`);
  }
  const seconds = (performance.now() - start) / 1000;
  process.stderr.write(`99 reports by keyboard: ${seconds.toFixed(1)} s of waiting for the page\n`);
  await sees(inbox, 'All sorted');
  expect(await look(inbox.page, 'triage-done', WINDOW)).toEqual([]);
  expect(seconds).toBeLessThan(150);
  await inbox.close();
});

it('one problem: its reports, its history, merging and editing', async () => {
  const inbox = await here.browser.open(`${here.endpoint.url}/inbox#problems`);
  await sees(inbox, 'Choose a problem');
  expect(await look(inbox.page, 'problems', WINDOW)).toEqual([]);
  await choose(inbox, 'Status', 'Declined');
  await sees(inbox, 'No problem stands at “Declined” now.');
  expect(await look(inbox.page, 'problems-declined', WINDOW)).toEqual([]);
  await press(inbox, 'Show all problems');
  await fill(inbox, 'Search problems', 'export');
  const first = set.find(({ problem }) => problem === 'export-permission');
  await sees(inbox, first?.statement ?? '');
  await press(inbox, first?.statement ?? '');
  await sees(inbox, 'made this problem');
  expect(await look(inbox.page, 'problem', WINDOW)).toEqual([]);
  await press(inbox, 'Merge into another…');
  await fill(inbox, 'Find a problem', 'export');
  await sees(inbox, 'Its reports and sellers carry on');
  expect(await look(inbox.page, 'problem-merge', WINDOW)).toEqual([]);
  await press(inbox, 'Cancel');
  await press(inbox, 'Edit statement');
  await sees(inbox, 'Sellers with a report on it read this');
  expect(await look(inbox.page, 'problem-edit', WINDOW)).toEqual([]);
  await press(inbox, 'Cancel');
  await press(inbox, 'Sign out');
  await inbox.close();
});

it('two product managers sort the same reports at once, one of them away from the network for a while', async () => {
  const { store, url } = here.endpoint;
  const seller = await signIn(store, 'Two', { role: 'seller', name: 'Sam Seller' });
  const reports = ['Kiosks freeze', 'Zebras are striped', 'The till prints twice'].map((one) => reportFor(one));
  await store.storeReports(batchFrom(seller, ...reports));
  await hand(store, seller).make(reports[0]?.id ?? '');
  await indexAll(store);
  const mine = await here.browser.open(await inboxLink(store, url, 'Two'));
  await press(mine, 'Sign in as product manager');
  const theirs = await here.browser.open(`${url}/inbox#triage`);
  await sees(theirs, '0 of 2');
  await mine.page.bringToFront();
  await press(mine, 'Triage');
  await sees(mine, '0 of 2');
  await mine.type('n');
  await sees(mine, '1 of 2');
  await until('it to be there', async () => (await hand(store, seller).problemOf(reports[2]?.id ?? '')) !== null);
  const placed = await hand(store, seller).problemOf(reports[2]?.id ?? '');
  await theirs.page.bringToFront();
  await theirs.type('f');
  await theirs.type('kiosks');
  await sees(theirs, 'Kiosks freeze');
  await theirs.press('Tab');
  await theirs.press('Enter');
  await sees(theirs, 'Sorted already');
  await sees(theirs, '0 of 1');
  expect(await hand(store, seller).problemOf(reports[2]?.id ?? '')).toBe(placed);
  expect(await look(theirs.page, 'triage-sorted-already', WINDOW)).toEqual([]);
  await theirs.page.setOfflineMode(true);
  await theirs.type('n');
  await sees(theirs, 'could not be reached');
  await theirs.page.setOfflineMode(false);
  await theirs.type('f');
  await sees(theirs, 'Any problem of the workspace');
  expect(await look(theirs.page, 'triage-find', WINDOW)).toEqual([]);
  await theirs.press('Escape');
  await theirs.type('n');
  await sees(theirs, '1 of 1');
  await until('it to be told', async () => (await hand(store, seller).problemOf(reports[1]?.id ?? '')) !== null);
  const late = reportFor('Labels come out blank');
  await store.storeReports(batchFrom(seller, late));
  await mine.page.bringToFront();
  await theirs.page.bringToFront();
  await sees(theirs, 'Labels come out blank');
  await press(theirs, 'Open report');
  await sees(theirs, 'On no problem yet: it waits in Triage');
  await mine.close();
  await press(theirs, 'Sign out');
  await theirs.close();
});

it('P9 a not now whose day has come is decided anew in Triage, by keyboard alone', async () => {
  const { store, url } = here.endpoint;
  const seller = await signIn(store, 'Back', { role: 'seller', name: 'Sam Seller' });
  const pm = await signIn(store, 'Back', { role: 'pm', name: 'Pia Manager' });
  const reports = [reportFor('Exports are cut off at 65,000 rows'), reportFor('The list reloads by itself')];
  await store.storeReports(batchFrom(seller, ...reports));
  const { problemId } = await hand(store, pm).make(reports[0]?.id ?? '');
  const words = { status: 'deferred', reason: 'One customer only.', wouldChange: 'A second one.' } as const;
  const decision = decisionBy(pm, { ...words, reviewAt: '2026-01-02' });
  await store.decide({ workspaceId: pm.workspace.id, reportId: null, problemId, decision });
  await returnAll({ store, rankings: createRankings(store, clock), clock, log: () => undefined });
  const inbox = await here.browser.open(await inboxLink(store, url, 'Back'));
  await press(inbox, 'Sign in as product manager');
  await press(inbox, 'Triage');
  await sees(inbox, 'Came back');
  expect(await look(inbox.page, 'triage-returned', WINDOW)).toEqual([]);
  await inbox.type('r');
  await sees(inbox, 'Take the last words');
  await sees(inbox, 'Today: 0');
  expect(await look(inbox.page, 'triage-returned-open', WINDOW)).toEqual([]);
  await until('the keyboard to come to the button', async () => {
    await inbox.press('Tab');
    return (await inbox.evaluate('document.activeElement.textContent')) === 'Take the last words';
  });
  await inbox.press('Enter');
  await holds(inbox, 'Reason', 'One customer only.');
  await until('the keyboard to come to the reason', async () => {
    await inbox.press('Tab');
    return inbox.evaluate(`document.activeElement.value === 'One customer only.'`);
  });
  await inbox.type(' Asked again, no other came.');
  await until('the keyboard to come to the day', async () => {
    await inbox.press('Tab');
    return inbox.evaluate(`document.activeElement.type === 'date'`);
  });
  await inbox.type('01022099');
  await inbox.press('Control+Enter');
  await sees(inbox, 'Decided: Not now');
  await sees(inbox, 'The list reloads by itself');
  await until('it to be gone', () => inbox.evaluate(`document.querySelector('.returned') === null`));
  expect(await store.returned(pm.workspace.id)).toEqual([]);
});
