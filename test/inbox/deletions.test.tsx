import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { deletionWords, kindWords, targetOf } from '../../server/inbox/people/deletionWords.ts';
import { keepToken } from '../../server/inbox/session.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import { talking } from '../introductions/sample.ts';
import { barriers } from './barriers.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
const report = talking('Closing takes days', 'Dana', null);
beforeEach(async () => {
  world = await enter();
  await world.seller.sync([report, talking('Invoices wait', 'Evan', null, { account: 'Bolt' })]);
  keepToken((await world.join('admin', { name: 'Ada Admin' })).joined.token);
  history.replaceState(null, '', '/inbox#people');
});

async function show() {
  const user = showInbox(world);
  await user.click(await screen.findByText('Delete a report or a customer…'));
  const look = async (what: string) => {
    const field = screen.getByLabelText('Customer or report');
    await user.clear(field);
    await user.type(field, `${what}{Enter}`);
  };
  return { user, look };
}
const sure = () => screen.findByLabelText('To be sure');
const left = async () => {
  const { workspace } = world.pm.joined;
  const wanted = { workspaceId: workspace.id, creatorId: null, before: null, limit: 9, words: [] };
  return (await world.store.listReports(wanted)).map(({ received }) => received.report.account?.name).toSorted();
};

test('a customer goes only when what would go was shown and its name was typed; then a line without a word is left', async () => {
  const { user, look } = await show();
  expect(screen.queryByText('Deleted before')).toBeNull();
  await look('northwind ltd');
  expect(await screen.findByText('1 report')).toBeTruthy();
  expect(screen.getByText('1 contact')).toBeTruthy();
  expect(screen.queryByText(/question/)).toBeNull();
  expect(screen.getByText(/nobody can bring it back/)).toBeTruthy();
  expect(await barriers()).toEqual([]);
  const button = screen.getByRole('button', { name: 'Delete these for good' });
  await user.type(await sure(), 'northwind');
  expect(button).toHaveProperty('disabled', true);
  await user.clear(await sure());
  await user.type(await sure(), 'Northwind{Enter}');
  expect(await screen.findByText('Deleted for good.')).toBeTruthy();
  const line = await screen.findByText(/a customer, by Ada Admin: 1 report, 1 quote, 1 contact\./);
  expect(line.textContent).not.toContain('Northwind');
  expect(await left()).toEqual(['Bolt']);
});

test('P8 before anything is typed it lists the meetings that name the customer, to be opened', async () => {
  const nothing = { removed: [], added: [] };
  await world.pm.put('/v1/meetings/1', { ...nothing, version: 0, notes: { a: 'Thank Northwind' } });
  await world.pm.post('/v1/meetings/1/held', { version: 1 });
  await world.pm.put('/v1/meetings/2', { ...nothing, version: 0, notes: { a: 'Northwind again' } });
  const { look } = await show();
  await look('Northwind');
  const held = await screen.findByRole('link', { name: /^Meeting 1, held .*2026/ });
  expect(held.getAttribute('href')).toBe('#meeting/1');
  expect(screen.getByRole('link', { name: 'Meeting 2, still to come' }).getAttribute('href')).toBe('#meeting');
  expect(await barriers()).toEqual([]);
  await look('Bolt');
  await screen.findByText(/The reports know the customer as/);
  await waitFor(() => expect(screen.queryByRole('link', { name: /^Meeting 1/ })).toBeNull());
});

test('one report goes by its link; what was shown is gone when something else is typed', async () => {
  const { user, look } = await show();
  await look(`https://heard.example/inbox#${report.id}`);
  await user.type(await sure(), 'delete');
  await look('Bolt');
  expect(screen.queryByDisplayValue('delete')).toBeNull();
  await look(report.id);
  await user.type(await sure(), 'delete{Enter}');
  expect(await screen.findByText(/: a report, by Ada Admin/)).toBeTruthy();
  expect(await left()).toEqual(['Bolt']);
});

test('a customer whom no report names is told as that, a failure as a failure', async () => {
  const { look } = await show();
  await look('Nobody');
  expect(await screen.findByText('Nothing here is called that.')).toBeTruthy();
  world.instead.push({ match: 'POST /v1/deletions/preview', answer: () => Response.json({}, { status: 500 }) });
  await look('Bolt');
  expect(await screen.findByText(FAILURES['endpoint-failed'][0])).toBeTruthy();
  expect(screen.queryByText('Nothing here is called that.')).toBeNull();
});

test('P3 a lost answer is asked for again under the same id, and nothing is deleted twice', async () => {
  const { user, look } = await show();
  await look('Northwind');
  await user.type(await sure(), 'Northwind');
  const lost = { match: 'POST /v1/deletions', answer: () => Response.json({}, { status: 503 }) };
  world.instead.push(lost);
  await user.click(screen.getByRole('button', { name: 'Delete these for good' }));
  expect(await screen.findByText(FAILURES['endpoint-failed'][0])).toBeTruthy();
  expect(await left()).toEqual(['Bolt', 'Northwind']);
  world.instead.length = 0;
  await user.click(screen.getByRole('button', { name: 'Delete these for good' }));
  await waitFor(async () => expect(await left()).toEqual(['Bolt']));
  expect(await world.store.deletions(world.pm.joined.workspace.id, 9)).toHaveLength(1);
});

const NONE = {
  reports: 0,
  quotes: 0,
  contacts: 0,
  questions: 0,
  answers: 0,
  introductions: 0,
  consents: 0,
  calls: 0,
  outcomes: 0,
};
describe('the words of a deletion', () => {
  it('count each kind by its name, and leave out what there is nothing of', () => {
    const counts = { ...NONE, reports: 2, answers: 1, outcomes: 3, calls: 1 };
    expect(kindWords(counts)).toEqual(['2 reports', '1 answer to a question', '1 offered call', '3 outcomes of deals']);
    expect(kindWords(NONE)).toEqual([]);
  });

  it('name the command where no admin did it', () => {
    const line = { id: newId(), kind: 'report', by: null, at: '2026-05-14T09:15:00.000Z' } as const;
    expect(deletionWords({ ...line, counts: { ...NONE, reports: 1 } })).toMatch(
      /2026.*: a report, by a command on the endpoint: 1 report\.$/,
    );
  });

  it.each([
    [`https://heard.example/inbox#${report.id}`, { kind: 'report', reportId: report.id }],
    [report.id.toUpperCase(), { kind: 'report', reportId: report.id.toUpperCase() }],
    [' Northwind ', { kind: 'customer', customer: 'Northwind' }],
    ['northwind.example', { kind: 'customer', customer: 'northwind.example' }],
  ])('%s is %j', (typed, target) => expect(targetOf(typed)).toEqual(target));
});
