import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { operationWords } from '../../server/inbox/problems/operationWords.ts';
import { problemsHash, problemsPlaceOf } from '../../server/inbox/problems/problemsHash.ts';
import { keepToken } from '../../server/inbox/session.ts';
import { hashOf, placeOf, ROOMS } from '../../server/inbox/places.ts';
import { roomsFor } from './rooms.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import { barriers } from './barriers.ts';
import { problem } from './endpoint.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
beforeEach(async () => {
  history.replaceState(null, '', '/inbox#problems');
  world = await enter();
});

const show = () => {
  return showInbox(world);
};
const searched = () => screen.getByLabelText<HTMLInputElement>('Search problems');
const heading = (name: string) => screen.findByRole('heading', { name, level: 2 });
const part = (name: string) => screen.findByRole('region', { name });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const everyReport = () => ({
  workspaceId: world.pm.joined.workspace.id,
  creatorId: null,
  before: null,
  limit: 9,
  words: [],
});
const linkTo = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
const put = (reportId: string, problemId: string) => world.pm.post(`/v1/reports/${reportId}/problem`, { problemId });

async function open(statement: string) {
  const user = show();
  await user.click(await button(new RegExp(`^${statement}`)));
  await heading(statement);
  return user;
}

test('problems are listed with where they stand and who has them, and found by words', async () => {
  await world.problem('Exports stop');
  await world.problem('Invoices are late');
  const user = show();
  expect((await button(/^Exports stop/)).textContent).toContain('1 report, 1 account');
  await user.type(screen.getByLabelText('Search problems'), 'invoi');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Exports stop/ })).toBeNull());
  expect(await button(/^Invoices are late/)).toBeTruthy();
  await user.clear(screen.getByLabelText('Search problems'));
  await user.type(screen.getByLabelText('Search problems'), 'zebra');
  await heading('Nothing found');
});

test('P10 the page tells every effort the problem had, with why, who and when', async () => {
  const id = await world.problem('Exports stop');
  const estimate = (effort: string, effortReason: string) =>
    world.pm.put(`/v1/problems/${id}/inputs`, { effort, effortReason });
  await estimate('3', 'A week each for three screens.');
  await estimate('5', 'It needs a migration.');
  const user = await open('Exports stop');
  await user.click(await screen.findByText('How effort and confidence came about'));
  const list = await screen.findByRole('list', { name: 'How effort and confidence changed, newest first' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    expect.stringMatching(/^Effort: 3 person-weeks → 5 person-weeks\. It needs a migration\.Pia/),
    expect.stringMatching(/^Effort: 3 person-weeks\. A week each for three screens\.Pia/),
  ]);
});

const decide = (id: string, words: object) => world.pm.post(`/v1/problems/${id}/decisions`, words);
const NO = { status: 'declined', reason: 'Too few.', wouldChange: 'More accounts.' };

test('P9 what is done stands in no ranking, and is decided anew on its page; the former decision stays to be read', async () => {
  const id = await world.problem('Exports stop');
  await decide(id, { status: 'completed', reason: 'Shipped on Monday.' });
  const user = await open('Exports stop');
  expect(screen.queryByRole('link', { name: 'Its place in the ranking' })).toBeNull();
  await user.click(await screen.findByText('Decide anew, and what was decided before'));
  await user.selectOptions(
    await within(await screen.findByRole('form', { name: 'Decide' })).findByLabelText('Status'),
    'Started',
  );
  const reason = screen.getByLabelText(/^Reason/);
  await user.clear(reason);
  await user.type(reason, 'It came back with the new layout.');
  await user.click(screen.getByRole('button', { name: 'Save decision' }));
  await screen.findByText('Decision saved');
  expect(await linkTo('Its place in the ranking')).toBe(`#ranking/${id}`);
  expect(screen.getByText('1 earlier decision')).toBeTruthy();
  expect(screen.getByText('Shipped on Monday.')).toBeTruthy();
  expect(await barriers()).toEqual([]);
  const history = await world.store.history(world.pm.joined.workspace.id, id);
  expect(history.map(({ status }) => status)).toEqual(['started', 'completed']);
});

test('on its page an open problem is decided on beside today’s numbers', async () => {
  await world.problem('Exports stop');
  const user = await open('Exports stop');
  await user.click(await screen.findByText('Decide on it'));
  const form = within(await screen.findByRole('form', { name: 'Decide' }));
  await user.selectOptions(await form.findByLabelText('Status'), 'Declined');
  expect(await form.findByText('Today: 1')).toBeTruthy();
});

test('the list is narrowed to a status in the address, by keyboard, and the text that was typed stays', async () => {
  await decide(await world.problem('Exports stop'), NO);
  await decide(await world.problem('Invoices stop'), NO);
  await world.problem('Invoices are late');
  const user = show();
  await button(/^Invoices are late/);
  await user.type(screen.getByLabelText('Search problems'), 'invoi');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Exports stop/ })).toBeNull());
  await user.tab();
  await user.selectOptions(screen.getByLabelText('Status'), 'Declined');
  expect(location.hash).toBe('#problems/declined?q=invoi');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Invoices are late/ })).toBeNull());
  expect(screen.queryByRole('button', { name: /^Exports stop/ })).toBeNull();
  await user.click(await button(/^Invoices stop/));
  await heading('Invoices stop');
  expect(location.hash).toMatch(/^#problems\/declined\/[0-9a-f-]{36}\?q=invoi$/);
  await user.keyboard('{Escape}');
  expect(location.hash).toBe('#problems/declined?q=invoi');
  await user.selectOptions(screen.getByLabelText('Status'), 'All');
  expect(await button(/^Invoices are late/)).toBeTruthy();
  expect(screen.getByLabelText('Search problems')).toHaveProperty('value', 'invoi');
});

test('a bookmarked status lists it at once; where none stands there, it says so and leads back to all', async () => {
  history.replaceState(null, '', '/inbox#problems/started');
  await world.problem('Exports stop');
  const user = show();
  const empty = (await heading('Nothing found')).closest('section');
  expect(empty?.textContent).toContain('No problem stands at “Started” now. Choose another status above.');
  expect(screen.getByLabelText('Status')).toHaveProperty('value', 'started');
  await user.type(screen.getByLabelText('Search problems'), 'export');
  expect(await screen.findByText('No problem at “Started”, and no report on one, has these words.')).toBeTruthy();
  const all = screen.getByRole('link', { name: 'Show all problems' });
  expect(all.getAttribute('href')).toBe('#problems');
  await user.selectOptions(screen.getByLabelText('Status'), 'Open');
  expect(await button(/^Exports stop/)).toBeTruthy();
});

test('more than a page of one status come on asking, and no other between them', async () => {
  for (let place = 0; place < 27; place += 1) await world.problem(`Problem ${place}`);
  await decide(await world.problem('Declined one'), NO);
  history.replaceState(null, '', '/inbox#problems/open');
  const user = show();
  await user.click(await button('Show more'));
  expect(await button(/^Problem 0/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Problem \d+/ })).toHaveLength(27);
  expect(screen.queryByRole('button', { name: /^Declined one/ })).toBeNull();
});

test('a problem leads to its place in the ranking until it is done', async () => {
  const id = await world.problem('Exports stop');
  await open('Exports stop');
  expect(screen.getByRole('link', { name: 'Its place in the ranking' }).getAttribute('href')).toBe(`#ranking/${id}`);
  const counts = screen.getByText('of all time, by its own reports; the ranking counts those of its period');
  expect(counts.previousSibling?.textContent).toBe('1 report, 1 account');
  cleanup();
  await decide(id, { status: 'completed', reason: 'Done.' });
  history.replaceState(null, '', `/inbox#problems/${id}`);
  show();
  await heading('Exports stop');
  expect(screen.queryByRole('link', { name: 'Its place in the ranking' })).toBeNull();
  expect(screen.queryByText(/the ranking counts/), 'it stands in no ranking').toBeNull();
});

test('a place among the problems is read from its address, and written into it', () => {
  const id = newId();
  const places = [
    ['#problems', { status: null, id: null, q: '' }],
    ['#problems/declined', { status: 'declined', id: null, q: '' }],
    [`#problems/${id}`, { status: null, id, q: '' }],
    [`#problems/declined/${id}`, { status: 'declined', id, q: '' }],
    ['#problems?q=month+end', { status: null, id: null, q: 'month end' }],
    [`#problems/declined/${id}?q=50%25+%26+%23%2F%3F`, { status: 'declined', id, q: '50% & #/?' }],
  ] as const;
  for (const [hash, place] of places) expect([problemsPlaceOf(hash), problemsHash(place)]).toEqual([place, hash]);
  for (const [hash, place] of places)
    expect(placeOf(hash)).toEqual({ room: 'problems', id: place.status ? null : place.id });
  expect(problemsPlaceOf('#problems/nonsense/more?p=1')).toEqual({ status: null, id: null, q: '' });
  expect(problemsPlaceOf('#problems?q=%E0%A4%A?')).toMatchObject({ status: null, id: null });
});

test('P3 a search stands in the address: it can be sent, and survives going back and typing on', async () => {
  await world.problem('Exports stop');
  await world.problem('Invoices are late');
  history.replaceState(null, '', '/inbox#problems?q=invoi');
  const user = show();
  expect(await button(/^Invoices are late/)).toBeTruthy();
  expect([searched().value, screen.queryByRole('button', { name: /^Exports stop/ })]).toEqual(['invoi', null]);
  const steps = history.length;
  await user.clear(searched());
  await user.type(searched(), 'exp');
  await waitFor(() => expect(location.hash).toBe('#problems?q=exp'));
  await user.type(searched(), 'orts');
  await waitFor(() => expect(location.hash).toBe('#problems?q=exports'));
  expect([searched().value, history.length]).toEqual(['exports', steps]);
  expect(await button(/^Exports stop/)).toBeTruthy();
  location.hash = '#problems?q=late';
  expect(await button(/^Invoices are late/)).toBeTruthy();
  expect(searched().value).toBe('late');
  location.hash = '#problems';
  await waitFor(() => expect(searched().value).toBe(''));
  expect(await button(/^Exports stop/)).toBeTruthy();
});

test('one problem shows its reports in the customers’ words, and what was done to it', async () => {
  const id = await world.problem('Exports stop');
  await put(await world.send('The export ends early', 'Half of it is missing.'), id);
  await open('Exports stop');
  const reports = await part('Reports');
  expect(reports.textContent).toContain('Half of it is missing.');
  expect(within(reports).getAllByRole('checkbox')).toHaveLength(2);
  expect((await part('History')).textContent).toMatch(
    /Pia Manager moved a report here from Triage.*made this problem/s,
  );
});

test('a problem is shown once all of it is there, so that nothing moves under a pointer', async () => {
  const id = await world.problem('Exports stop');
  const late = ['owner', 'calls'].map((asked) => {
    const answer = Promise.withResolvers<Response>();
    const match = asked === 'calls' ? `GET /v1/calls?` : `GET /v1/problems/${id}/owner`;
    world.instead.push({ match, answer: () => answer.promise });
    return answer;
  });
  history.replaceState(null, '', `/inbox#problems/${id}`);
  show();
  await waitFor(() => expect(world.requests.filter((one) => one.includes(id))).toHaveLength(3));
  for (const answer of late) {
    expect(screen.queryByRole('button', { name: 'Edit statement' })).toBeNull();
    answer.resolve(Response.json({}, { status: 500 }));
  }
  // What could not be read says so in its place, and holds up nothing else.
  await button('Edit statement');
  expect(screen.getAllByText(FAILURES['endpoint-failed'][0])).toHaveLength(2);
});

test('a problem is merged into another one found by its words, and the toast undoes it', async () => {
  await world.problem('Exports stop');
  await world.problem('The export ends early');
  const user = await open('Exports stop');
  await user.click(await button('Merge into another…'));
  await user.type(screen.getByLabelText('Find a problem'), 'early');
  const choose = await part('Merge into');
  await user.click(await within(choose).findByRole('button', { name: /^The export ends early/ }));
  expect(await screen.findByText('Merged into another problem')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body);
  await waitFor(() => expect(screen.queryByText('Merged into another problem')).toBeNull());
  expect((await part('History')).textContent).toContain('undone by Pia Manager');
});

test('ticked reports are split off, moved, or sent back to Triage', async () => {
  const id = await world.problem('Exports stop');
  for (const statement of ['Split me', 'Move me', 'Wait again']) await put(await world.send(statement), id);
  await world.problem('Elsewhere');
  const user = await open('Exports stop');
  await user.click(await screen.findByRole('checkbox', { name: 'Split me' }));
  await user.click(await button('Split off as a new problem'));
  expect(await button(/^Split me/)).toBeTruthy();
  await user.click(await screen.findByRole('checkbox', { name: 'Move me' }));
  await user.click(await button('Move to another…'));
  await user.click(await within(await part('Move to')).findByRole('button', { name: /^Elsewhere/ }));
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Move me' })).toBeNull());
  await user.click(await screen.findByRole('checkbox', { name: 'Wait again' }));
  await user.click(await button('Back to Triage'));
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1));
  await user.click(await screen.findByRole('checkbox', { name: 'Exports stop' }));
  expect(await button('Split off as a new problem')).toHaveProperty('disabled', true);
});

test('several ticked reports are moved as one: one line of history, and one undo for all', async () => {
  const id = await world.problem('Exports stop');
  for (const statement of ['Move me', 'Move me too']) await put(await world.send(statement), id);
  await world.problem('Elsewhere');
  const user = await open('Exports stop');
  for (const name of ['Move me', 'Move me too']) await user.click(await screen.findByRole('checkbox', { name }));
  await user.click(await button('Move to another…'));
  await user.click(await within(await part('Move to')).findByRole('button', { name: /^Elsewhere/ }));
  expect(await screen.findByText('You moved 2 reports to “Elsewhere”')).toBeTruthy();
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1));
  await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body);
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(3));
});

test('P9 a decided problem is merged the other way round by a key, where merging it would take its decision away', async () => {
  const id = await world.problem('Exports stop');
  await decide(id, { status: 'planned', reason: 'In June.' });
  const other = await world.problem('Elsewhere');
  const user = await open('Exports stop');
  await user.click(await button('Merge into another…'));
  await user.click(await within(await part('Merge into')).findByRole('button', { name: /^Elsewhere/ }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Its sellers were told a decision, and nobody decided on the other problem.');
  expect(alert.textContent).toContain('Merge the other one into this one');
  expect(await barriers()).toEqual([]);
  const turned = within(alert).getByRole('button', { name: 'Merge the other into this one' });
  for (let steps = 0; document.activeElement !== turned && steps < 20; steps += 1) await user.tab({ shift: true });
  await user.keyboard('{Enter}');
  expect(await screen.findByText('You merged “Elsewhere” into this, with a report')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Exports stop');
  const [merged, kept] = await Promise.all(
    [other, id].map(async (one) => (await (await world.pm.get(`/v1/problems/${one}`)).json()) as unknown),
  );
  expect(merged).toMatchObject({ canonicalId: id });
  expect(kept).toMatchObject({ reports: 2, decision: { status: 'planned' } });
});

test.each([
  [null, /choose\. You can undo it\.$/],
  [{ status: 'open', reason: 'We look at it anew.' }, /choose\. You can undo it\.$/],
  [NO, /in place of what was decided here\.$/],
  [{ ...NO, returnsWhen: { accounts: 4, openAmount: null } }, /bring this one back by itself is looked at no more/],
] as const)('before a merge it is said what becomes of the decision: %j', async (words, hint) => {
  const id = await world.problem('Exports stop');
  if (words) await decide(id, { status: 'investigating', reason: 'We look.' });
  if (words) await decide(id, words);
  const user = await open('Exports stop');
  await user.click(await button('Merge into another…'));
  expect(within(await part('Merge into')).getByText(hint)).toBeTruthy();
});

test('a statement is edited, and goes back to the first report’s words', async () => {
  await world.problem('Exports stop');
  const user = await open('Exports stop');
  await user.click(await button('Edit statement'));
  const field = screen.getByLabelText('Statement');
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.clear(field);
  expect(await button('Save statement')).toHaveProperty('disabled', true);
  await user.type(field, 'Sheets are cut off');
  await user.click(await button('Save statement'));
  await heading('Sheets are cut off');
  await user.click(await button('Edit statement'));
  await user.click(await button("Use the first report's words"));
  await heading('Exports stop');
});

test('what the endpoint refuses is said, and the page stays as it was', async () => {
  const id = await world.problem('Exports stop');
  await put(await world.send('Another'), id);
  const user = await open('Exports stop');
  const undo = await screen.findByRole('button', { name: /^Undo: Pia Manager made this problem/ });
  await user.click(undo);
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /Pia Manager moved a report of it on .*undo that first/,
  );
  await heading('Exports stop');
});

test('a problem that is not there says so; the list is still at hand', async () => {
  history.replaceState(null, '', `/inbox#problems/${newId()}`);
  await world.problem('Exports stop');
  show();
  expect((await screen.findByRole('alert')).textContent).toContain('There is nothing here.');
  expect(await button(/^Exports stop/)).toBeTruthy();
});

test('a list that fails can be asked for again', async () => {
  await world.problem('Exports stop');
  world.instead.push({ match: 'GET /v1/problems', answer: () => problem(503, 'store-unavailable', 'No store.') });
  const user = show();
  await user.click(await button('Try again'));
  expect(await button(/^Exports stop/)).toBeTruthy();
});

test('an empty workspace says what to do', async () => {
  show();
  await heading('No problems yet');
  expect(screen.getByRole('link', { name: 'Go to Triage' }).getAttribute('href')).toBe('#triage');
});

test('the rooms are links, and the one that is open says so', async () => {
  show();
  const rooms = within(await screen.findByRole('navigation', { name: 'Inbox' })).getAllByRole('link');
  expect(rooms.map((link) => link.textContent)).toEqual(roomsFor('pm').map((room) => ROOMS[room]));
  const current = rooms.filter((link) => link.getAttribute('aria-current') === 'page');
  expect(current.map((link) => link.textContent)).toEqual(['Problems']);
});

test('an address names a place and a place an address', () => {
  const id = newId();
  const places = [
    { room: 'triage', id: null },
    { room: 'problems', id: null },
    { room: 'problems', id },
    { room: 'reports', id },
    { room: 'reports', id: null },
  ] as const;
  for (const place of places) expect(placeOf(hashOf(place))).toEqual(place);
  expect(placeOf('#problems/nonsense')).toEqual({ room: 'problems', id: null });
  expect(placeOf('')).toEqual({ room: 'reports', id: null });
});

test.each([
  ['new', true, 'made this problem of a report from Triage'],
  ['new', false, 'took a report away to “Here”'],
  ['move', true, 'moved 2 reports here from Triage'],
  ['move', false, 'moved 2 reports to “Here”'],
  ['merge', false, 'merged this into “Here”'],
  ['split', true, 'split this off Triage, with 2 reports'],
  ['split', false, 'split 2 reports off to “Here”'],
  ['reword', true, "went back to the first report's words"],
] as const)('the history of both sides says what a %s did', (kind, here, words) => {
  const target = { id: newId(), statement: 'Here' };
  const by = { id: newId(), name: 'Pia' };
  const told = { id: newId(), by, at: '2026-05-14T09:15:00Z', other: null, reports: 2, undone: null };
  const operation = { ...told, kind, problem: target, wording: { from: 'x', to: null } };
  expect(operationWords(operation, here ? target.id : newId())).toBe(words);
});

test('the problems room has no barriers that axe knows of, with everything open', async () => {
  const id = await world.problem('Exports stop');
  await put(await world.send('Another'), id);
  const user = await open('Exports stop');
  await user.click(await screen.findByRole('checkbox', { name: 'Another' }));
  await user.click(await button('Move to another…'));
  await user.click(await button('Edit statement'));
  expect(await barriers()).toEqual([]);
});

test('a report says which problem it is on and leads there, or that it waits; a seller goes nowhere from it', async () => {
  const problemId = await world.problem('Exports stop');
  const [on] = (await world.store.listReports({ ...everyReport(), problemId })).map(
    ({ received }) => received.report.id,
  );
  const waits = await world.send('Invoices are late');
  showInbox(world, `#${on}`);
  expect(await linkTo('Exports stop')).toBe(`#problems/${problemId}`);
  cleanup();
  showInbox(world, `#${waits}`);
  const line = await screen.findByText(/^On no problem yet/);
  expect(within(line).getByRole('link').getAttribute('href')).toBe('#triage');
  cleanup();
  keepToken(world.seller.joined.token);
  showInbox(world, `#${on}`);
  expect((await screen.findByText(/^On the problem:/)).textContent).toBe('On the problem: Exports stop');
  expect(screen.queryByRole('link', { name: 'Exports stop' })).toBeNull();
  cleanup();
  showInbox(world, `#${waits}`);
  await heading('Northwind');
  expect(screen.queryByText(/^On /)).toBeNull();
});

test('a ticked report that a colleague took elsewhere meanwhile stays there; the page shows what is so, and why', async () => {
  await world.problem('Zebras are striped');
  const problemId = await world.problem('Exports stop');
  const other = await world.problem('Invoices are late');
  const [id = ''] = (await world.store.listReports({ ...everyReport(), problemId })).map(
    ({ received }) => received.report.id,
  );
  const user = await open('Exports stop');
  await user.click(within(await part('Reports')).getByRole('checkbox', { name: 'Exports stop' }));
  await put(id, other);
  await user.click(await button('Back to Triage'));
  expect((await screen.findByRole('alert')).textContent).toContain('Somebody put this report elsewhere meanwhile');
  expect(await screen.findByText(/^No report is on it/)).toBeTruthy();
  expect((await world.store.readReport(world.pm.joined.workspace.id, null, id))?.problem?.id).toBe(other);
});

test('undo is offered once it can be pressed: not while the page still reads what was done', async () => {
  const problemId = await world.problem('Exports stop');
  const other = await world.send('The export ends early');
  await put(other, problemId);
  const user = await open('Exports stop');
  const { promise: late, resolve: arrive } = Promise.withResolvers<void>();
  world.instead.push({
    match: `GET /v1/problems/${problemId}`,
    answer: async () => {
      await late;
      return world.pm.get(`/v1/problems/${problemId}`);
    },
  });
  await user.click(within(await part('Reports')).getByRole('checkbox', { name: 'The export ends early' }));
  await user.click(await button('Split off as a new problem'));
  await waitFor(() => expect(world.instead).toEqual([]));
  expect(screen.queryByText(/^You split/)).toBeNull();
  arrive();
  const toast = (await screen.findByText(/^You split/)).closest<HTMLElement>('.toast') ?? document.body;
  await user.click(within(toast).getByRole('button', { name: 'Undo' }));
  await waitFor(async () =>
    expect((await world.store.readReport(world.pm.joined.workspace.id, null, other))?.problem?.id).toBe(problemId),
  );
});

test('P9 a decision on a report that a colleague moved meanwhile is not saved; the page says where it is, and keeps the words', async () => {
  const paul = await world.join('pm', { name: 'Paul' });
  const id = await world.send('Move me');
  const [first, second] = [await world.problem('Exports stop'), await world.problem('Invoices are late')];
  await put(id, first);
  const user = showInbox(world, `#${id}`);
  const form = within(await screen.findByRole('form', { name: 'Decide' }));
  await user.selectOptions(form.getByLabelText('Status'), 'Planned');
  await user.type(form.getByLabelText(/^Reason/), 'We build it.');
  await paul.post(`/v1/reports/${id}/problem`, { problemId: second });
  await user.keyboard('{Control>}{Enter}{/Control}');
  const alert = within(await form.findByRole('alert'));
  expect(alert.getByText(/Somebody put this report elsewhere meanwhile/)).toBeTruthy();
  expect((await alert.findByRole('link', { name: 'Invoices are late' })).getAttribute('href')).toBe(
    `#problems/${second}`,
  );
  expect(form.getByLabelText(/^Reason/)).toHaveProperty('value', 'We build it.');
  expect(await barriers()).toEqual([]);
  const standing = async (problemId: string) =>
    (await world.store.readProblems(world.pm.joined.workspace.id, [problemId]))[0]?.decision?.status ?? null;
  expect([await standing(first), await standing(second)]).toEqual([null, null]);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Decision saved');
  expect([await standing(first), await standing(second)]).toEqual([null, 'planned']);
});

test('P9 after a duplicate is undone the page decides on what holds again, and shows the duplicate among the earlier ones', async () => {
  const [id, canonicalId] = [await world.problem('Exports stop'), await world.problem('Invoices are late')];
  await decide(canonicalId, { status: 'started', reason: 'Paul has begun.' });
  await decide(id, { status: 'planned', reason: 'In June.' });
  const duplicate = { id: newId(), status: 'duplicate', reason: 'The same thing.', canonicalId };
  expect((await decide(id, duplicate)).status).toBe(201);
  await world.pm.post(`/v1/operations/${duplicate.id}/undo`, {});
  const user = showInbox(world, `#ranking/${id}`);
  const form = within(await screen.findByRole('form', { name: 'Decide' }));
  expect(form.getByLabelText('Status')).toHaveProperty('value', 'planned');
  expect(screen.getByText('1 earlier decision')).toBeTruthy();
  await user.type(form.getByLabelText(/^Reason/), 'In July.');
  await user.click(form.getByRole('button', { name: 'Save decision' }));
  await screen.findByText('Decision saved');
});
