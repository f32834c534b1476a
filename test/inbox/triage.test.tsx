import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { problem } from './endpoint.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
beforeEach(async () => {
  history.replaceState(null, '', '/inbox#triage');
  world = await enter();
});

const show = () => {
  return showInbox(world);
};
const heading = (name: string) => screen.findByRole('heading', { name, level: 2 });
const problemOf = async (id: string) =>
  (await world.store.readReport(world.pm.joined.workspace.id, null, id))?.problem?.statement ?? null;

test('a waiting report is shown with its offers and the reason; Enter takes the first one', async () => {
  await world.problem('The invoice export is cut off');
  await world.problem('Zebras are striped');
  const id = await world.send('Export of invoices is cut');
  const user = show();
  await heading('Export of invoices is cut');
  expect(screen.getByRole('button', { name: /The invoice export is cut off.*same account; shares/s })).toBeTruthy();
  expect(screen.getByText('0 of 1')).toBeTruthy();
  await user.keyboard('{Enter}');
  await heading('All sorted');
  expect(screen.getByText('1 of 1')).toBeTruthy();
  await waitFor(async () => expect(await problemOf(id)).toBe('The invoice export is cut off'));
});

test('every key acts at once; the endpoint is told behind it, in the order of the keys', async () => {
  await world.problem('The invoice export is cut off');
  const ids: string[] = [];
  for (const place of [1, 2, 3, 4, 5, 6]) ids.push(await world.send(`Invoice export cut off, case ${place}`));
  const user = show();
  await heading('Invoice export cut off, case 6');
  await user.keyboard('11n1');
  await heading('Invoice export cut off, case 2');
  expect(screen.getByText('4 of 6')).toBeTruthy();
  await waitFor(async () =>
    expect(await Promise.all(ids.map(problemOf))).toEqual([
      null,
      null,
      'The invoice export is cut off',
      'Invoice export cut off, case 4',
      'The invoice export is cut off',
      'The invoice export is cut off',
    ]),
  );
});

test('U undoes what was done last, and the report is back in its place; so does the toast', async () => {
  const first = await world.send('First');
  await world.send('Second');
  const user = show();
  await heading('Second');
  await user.keyboard('jn');
  await heading('Second');
  expect(screen.getByText('Made a new problem')).toBeTruthy();
  await user.keyboard('u');
  await heading('First');
  await waitFor(async () => expect(await problemOf(first)).toBeNull());
  await user.keyboard('n');
  await heading('Second');
  await user.click(screen.getAllByRole('button', { name: /^Undo/ }).at(-1) ?? document.body);
  await heading('First');
  await waitFor(async () => expect(await problemOf(first)).toBeNull());
});

test('undo of something the endpoint has not confirmed yet waits for it, and then undoes it', async () => {
  const id = await world.send('Only one');
  const user = show();
  await heading('Only one');
  await user.keyboard('nu');
  await heading('Only one');
  await waitFor(() => expect(world.requests.some((asked) => /operations\/.*\/undo/.test(asked))).toBe(true));
  await waitFor(async () => expect(await problemOf(id)).toBeNull());
});

test('what the endpoint refuses is put back where it stood, with the reason', async () => {
  await world.send('First');
  await world.send('Second');
  const user = show();
  await heading('Second');
  world.instead.push({
    match: 'POST /v1/problems',
    answer: () => problem(503, 'store-unavailable', 'The endpoint cannot reach its store.'),
  });
  await user.keyboard('n');
  expect((await screen.findByRole('alert')).textContent).toContain('The endpoint cannot reach its store.');
  await heading('Second');
  expect(screen.getByText('0 of 2')).toBeTruthy();
  expect(screen.queryByText('Made a new problem')).toBeNull();
});

const sortedAlready = async () => (await screen.findByText('Sorted already')).closest<HTMLElement>('.notice');

test('two product managers sort at once: who comes second is told, and takes nothing away', async () => {
  const problemId = await world.problem('Zebras are striped');
  await world.send('First');
  const id = await world.send('Second');
  const user = show();
  await heading('Second');
  await world.pm.post(`/v1/reports/${id}/problem`, { problemId });
  await user.keyboard('n');
  const notice = within((await sortedAlready()) ?? document.body);
  expect(notice.getByRole('link', { name: 'Second' }).getAttribute('href')).toBe(`#${id}`);
  await heading('First');
  expect(screen.getByText('0 of 1')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText('Made a new problem')).toBeNull();
  expect(await problemOf(id)).toBe('Zebras are striped');
  await user.click(notice.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('Sorted already')).toBeNull();
});

/** Ann puts a report on a problem while Pia looks at it, who then sorts it as well. */
async function annWasQuicker() {
  const invoices = await world.problem('Invoice export');
  await world.problem('Zebras are striped');
  const id = await world.send('Second');
  const ann = await world.join('pm', { name: 'Ann' });
  const user = show();
  await heading('Second');
  await ann.post(`/v1/reports/${id}/problem`, { problemId: invoices });
  await user.keyboard('n');
  return { id, ann, invoices, user, notice: within((await sortedAlready()) ?? document.body) };
}

test('who comes second reads who put it where and when, with the way there; a key of theirs moves nothing else', async () => {
  const { id, invoices, user, notice } = await annWasQuicker();
  const link = await notice.findByRole('link', { name: 'Invoice export' });
  expect(link.parentElement?.textContent).toMatch(/^Ann put it on Invoice export, /);
  expect(link.getAttribute('href')).toBe(`#problems/${invoices}`);
  expect(notice.getByRole('link', { name: 'Second' }).getAttribute('href')).toBe(`#${id}`);
  expect(await barriers()).toEqual([]);
  await world.send('Third');
  link.focus();
  await user.keyboard('n');
  expect(await problemOf(id)).toBe('Invoice export');
  expect(screen.queryByText('Made a new problem')).toBeNull();
});

test('who comes second moves it from there, and takes that back', async () => {
  const { id, user, notice } = await annWasQuicker();
  await user.click(await notice.findByRole('button', { name: 'Move it…: Second' }));
  await user.type(await notice.findByLabelText('Find a problem'), 'zebras{Escape}');
  expect(notice.queryByLabelText('Find a problem')).toBeNull();
  expect(document.activeElement?.textContent).toContain('Second');
  await user.click(notice.getByRole('button', { name: 'Move it…: Second' }));
  await user.click(await notice.findByRole('button', { name: /^Zebras are striped/ }));
  await notice.findByText(/^You put it on/);
  expect(await problemOf(id)).toBe('Zebras are striped');
  await user.click(notice.getByRole('button', { name: 'Undo: Second' }));
  await notice.findByText(/^Ann put it on/);
  expect(await problemOf(id)).toBe('Invoice export');
  expect(notice.queryByRole('button', { name: 'Undo: Second' })).toBeNull();
});

test('what the first one moved on meanwhile is not moved under their hands, and is told anew', async () => {
  const { id, ann, user, notice } = await annWasQuicker();
  await user.click(await notice.findByRole('button', { name: 'Move it…: Second' }));
  await ann.post('/v1/problems', { reportId: id });
  await user.click(await notice.findByRole('button', { name: /^Zebras are striped/ }));
  await notice.findByText(/^Ann made a new problem of it/);
  expect(notice.getByRole('alert')).toBeTruthy();
  expect(await problemOf(id)).toBe('Second');
});

test('what was taken back meanwhile waits in Triage again; where nobody can be asked, that is told', async () => {
  const { id, ann, user, notice } = await annWasQuicker();
  const [put] = await world.store.operationsWith(world.pm.joined.workspace.id, id, 1);
  await ann.post(`/v1/operations/${put?.id}/undo`, {});
  await user.click(await notice.findByRole('button', { name: 'Move it…: Second' }));
  world.instead.push({
    match: `GET /v1/reports/${id}/operations`,
    answer: () => Promise.reject(new TypeError('Failed to fetch')),
  });
  await user.click(await notice.findByRole('button', { name: /^Zebras are striped/ }));
  await notice.findByText('The endpoint could not be reached.');
  await user.click(notice.getByRole('button', { name: 'Try again' }));
  expect(await notice.findByText('It waits in Triage again.')).toBeTruthy();
});

test('an answer that was lost on its way does no second harm: the key pressed again finds it sorted', async () => {
  const id = await world.send('Only one');
  const user = show();
  await heading('Only one');
  world.instead.push({
    match: 'POST /v1/problems',
    answer: async () => {
      await world.pm.post('/v1/problems', { reportId: id });
      throw new TypeError('the connection broke');
    },
  });
  await user.keyboard('n');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe('The endpoint could not be reached.Check the network, then try again.');
  await heading('Only one');
  await user.keyboard('n');
  await sortedAlready();
  await heading('Nothing waits');
  const all = { workspaceId: world.pm.joined.workspace.id, before: null, limit: 9, words: [] };
  expect(await world.store.listProblems(all)).toHaveLength(1);
});

test('what was undone on its problem’s page meanwhile waits here again after U, without a failure', async () => {
  const id = await world.send('Only one');
  const user = show();
  await heading('Only one');
  await user.keyboard('n');
  await waitFor(async () => expect(await problemOf(id)).toBe('Only one'));
  const at = (await world.store.readReport(world.pm.joined.workspace.id, null, id))?.problem?.id ?? '';
  const [made] = await world.store.operationsOn(world.pm.joined.workspace.id, at, 1);
  await world.pm.post(`/v1/operations/${made?.id}/undo`, {});
  await user.keyboard('u');
  await heading('Only one');
  await waitFor(() => expect(world.requests.at(-1)).toMatch(/undo/));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('0 of 1')).toBeTruthy();
});

/** Somebody comes back to the window again and again until it says this. */
const comesBack = (words: string) =>
  waitFor(() => {
    fireEvent(document, new Event('visibilitychange'));
    expect(screen.getByText(words)).toBeTruthy();
  });

test('reports that come in while one sorts come behind by themselves, also where nothing waited', async () => {
  const user = show();
  await heading('Nothing waits');
  const ids = await Promise.all(['A', 'B', 'C'].map((name) => world.send(`Report ${name}`)));
  await comesBack('0 of 3');
  expect(screen.getAllByRole('button', { name: /^Report [ABC]/ })).toHaveLength(3);
  await user.keyboard('n');
  expect(await screen.findByText('1 of 3')).toBeTruthy();
  await waitFor(async () => expect((await Promise.all(ids.map(problemOf))).filter(Boolean)).toHaveLength(1));
  await world.send('Report D');
  world.instead.push({ match: 'GET /v1/triage', answer: () => problem(503, 'store-unavailable', 'No store.') });
  await comesBack('1 of 4');
  const list = within(screen.getByRole('navigation', { name: 'Waiting reports' }));
  expect(list.getAllByRole('button').at(-1)?.textContent).toContain('Report D');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what a colleague sorts meanwhile leaves the list by itself, not under the pointer, and never the one looked at', async () => {
  const problemId = await world.problem('Zebras are striped');
  const ids = await Promise.all(['A', 'B', 'C', 'D'].map((name) => world.send(`Report ${name}`)));
  const user = show();
  const list = within(await screen.findByRole('navigation', { name: 'Waiting reports' }));
  const waiting = () => list.queryAllByRole('button', { name: /^Report/ }).map((row) => row.textContent?.slice(0, 8));
  await waitFor(() => expect(waiting()).toHaveLength(4));
  const [shown, ...others] = waiting();
  const kept = others.at(-1);
  await user.hover(list.getByRole('button', { name: new RegExp(`^${kept}`) }));
  for (const [place, id] of ids.entries())
    if (kept !== `Report ${'ABCD'[place]}`) await world.pm.post(`/v1/reports/${id}/problem`, { problemId });
  await comesBack('0 of 1');
  expect(waiting(), 'nothing moves under the pointer').toHaveLength(4);
  await user.hover(await screen.findByRole('heading', { level: 2 }));
  await waitFor(() => expect(waiting()).toEqual([shown, kept]));
});

test('F finds any problem by its words, and no key means anything else meanwhile', async () => {
  await world.problem('The invoice export is cut off');
  await world.problem('Zebras are striped');
  await world.send('Waits too');
  const id = await world.send('Export of invoices is cut');
  const user = show();
  await heading('Export of invoices is cut');
  await user.keyboard('f');
  expect(document.activeElement).toBe(screen.getByLabelText('Find a problem'));
  await user.keyboard('n1su zebras');
  expect(screen.getByText('0 of 2')).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Export of invoices is cut'));
  await user.keyboard('f');
  await user.type(screen.getByLabelText('Find a problem'), 'zebras');
  await waitFor(() => expect(screen.getAllByRole('button', { name: /reports?, .*account/ })).toHaveLength(1));
  await user.tab();
  await user.keyboard('n');
  expect(screen.getByText('0 of 2')).toBeTruthy();
  await user.keyboard('{Enter}');
  await heading('Waits too');
  expect(screen.getByText('Put on “Zebras are striped”')).toBeTruthy();
  await waitFor(async () => expect(await problemOf(id)).toBe('Zebras are striped'));
  expect(screen.queryByLabelText('Find a problem')).toBeNull();
});

test('where no problem has the words, it says so; the report itself is one press away', async () => {
  const id = await world.send('Only one');
  const user = show();
  await heading('Only one');
  await user.click(screen.getByRole('button', { name: /^Another problem/ }));
  expect(await screen.findByText('No problem has these words.')).toBeTruthy();
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: /^New problem/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open report' }).getAttribute('href')).toBe(`#${id}`);
});

test('keys work under Caps Lock, and on a keyboard of another script by where they lie', async () => {
  for (const statement of ['Third', 'Second', 'First']) await world.send(statement);
  const user = show();
  await heading('First');
  await user.keyboard('J');
  await heading('Second');
  fireEvent.keyDown(document, { key: 'л', code: 'KeyK' });
  await heading('First');
  fireEvent.keyDown(document, { key: 'ö', code: 'Semicolon' });
  fireEvent.keyDown(document, { key: 'т', code: 'KeyN' });
  expect(await screen.findByText('1 of 3')).toBeTruthy();
  await user.keyboard('U');
  await heading('First');
  expect(screen.getByText('0 of 3')).toBeTruthy();
});

test('S sets aside, J and K look around, and a field or a button keeps its own keys', async () => {
  for (const statement of ['Third', 'Second', 'First']) await world.send(statement);
  const user = show();
  await heading('First');
  await user.keyboard('j');
  await heading('Second');
  await user.keyboard('k');
  await heading('First');
  await user.keyboard('s');
  await heading('Second');
  await user.click(screen.getByRole('button', { name: /^First/ }));
  await heading('First');
  screen.getByRole('button', { name: 'Sign out' }).focus();
  await user.keyboard('{Control>}n{/Control}');
  expect(screen.getByText('0 of 3')).toBeTruthy();
});

test('a problem that was just made is offered for the reports after the next one', async () => {
  for (const place of [3, 2, 1]) await world.send(`Kiosk freezes at the till, case ${place}`);
  const user = show();
  await heading('Kiosk freezes at the till, case 1');
  await user.keyboard('n');
  expect(await screen.findByRole('button', { name: /case 1.*shares: Kiosk freezes/s })).toBeTruthy();
});

test('more reports than a page are sorted without asking for the next one', async () => {
  for (let place = 14; place > 0; place -= 1) await world.send(`Report ${place}`);
  const user = show();
  await heading('Report 1');
  for (let place = 1; place <= 14; place += 1) {
    await heading(`Report ${place}`);
    await user.keyboard('n');
  }
  await heading('All sorted');
  expect(screen.getByText('14 of 14')).toBeTruthy();
});

test('where nothing waits, it says so and where to go', async () => {
  show();
  await heading('Nothing waits');
  expect(screen.getByRole('link', { name: 'Open problems' }).getAttribute('href')).toBe('#problems');
});

test('a failed list says why and can be asked for again', async () => {
  await world.send('First');
  world.instead.push({ match: 'GET /v1/triage', answer: () => problem(503, 'store-unavailable', 'No store.') });
  const user = show();
  expect((await screen.findByRole('alert')).textContent).toContain('No store.');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await heading('First');
});

test('Triage has no barriers that axe knows of', async () => {
  await world.problem('The invoice export is cut off');
  await world.send('Export of invoices is cut');
  show();
  await heading('Export of invoices is cut');
  expect(await barriers()).toEqual([]);
});
