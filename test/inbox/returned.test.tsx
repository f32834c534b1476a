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
const cameBack = () => screen.findByRole('region', { name: 'Came back' });
const SOON = '2026-05-20';

/** A problem that was declined until one account has it, which one has. */
async function declined(statement: string): Promise<string> {
  const id = await world.problem(statement);
  const no = { status: 'declined', reason: 'Too few.', wouldChange: 'One more.', returnsWhen: { accounts: 1 } };
  expect((await world.pm.post(`/v1/problems/${id}/decisions`, no)).status).toBe(201);
  return id;
}

test('P9 what came back stands above the reports; R opens it with what came true and the words of the decision', async () => {
  await declined('Exports are cut off');
  await world.send('A new report');
  expect(await world.bringBack()).toBe(1);
  const user = show();
  await heading('A new report');
  const row = within(await cameBack()).getByRole('button', { name: /Exports are cut off.*1 account has it now/s });
  expect(row.getAttribute('aria-current')).toBeNull();
  await user.keyboard('r');
  const title = await heading('Exports are cut off');
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(screen.getByText('1 account has it now; 1 was asked for.', { selector: '.returned-reason' })).toBeTruthy();
  expect((await screen.findAllByText('Too few.')).length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'Its place in the ranking' }).getAttribute('href')).toMatch(/^#ranking\/./);
  await user.keyboard('{Escape}');
  await heading('A new report');
});

test('P9 decided anew it is gone from Triage, and the seller’s report carries the new decision', async () => {
  const id = await declined('Exports are cut off');
  await world.bringBack();
  const user = show();
  await heading('Nothing waits').catch(() => null);
  expect(await screen.findByText(/1 problem came back and waits for a decision/)).toBeTruthy();
  await user.click(within(await cameBack()).getByRole('button'));
  await user.selectOptions(await screen.findByLabelText('Status'), 'Planned');
  const reason = screen.getByLabelText(/^Reason/);
  await user.clear(reason);
  await user.type(reason, 'Now it is worth it.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Decided: Planned');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Came back' })).toBeNull());
  const [newest] = await world.store.history(world.pm.joined.workspace.id, id);
  expect(newest).toMatchObject({ status: 'planned', reason: 'Now it is worth it.' });
});

test('P9 the decision is kept by its last words, as a new one, and no more than its words', async () => {
  const id = await declined('Exports are cut off');
  await world.bringBack();
  const user = show();
  await user.click(within(await cameBack()).getByRole('button'));
  await user.click(await screen.findByRole('button', { name: 'Take the last words' }));
  expect(screen.queryByRole('button', { name: 'Take the last words' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save decision' }));
  await screen.findByText('Decided: Declined');
  const [newest, before] = await world.store.history(world.pm.joined.workspace.id, id);
  expect(newest).toMatchObject({ status: 'declined', reason: 'Too few.', wouldChange: 'One more.', returnsWhen: null });
  expect(newest?.id).not.toBe(before?.id);
  expect(await world.bringBack()).toBe(0);
});

test('P9 with one that came back open, no key of Triage moves a report', async () => {
  const id = await world.send('A new report');
  await declined('Exports are cut off');
  await world.bringBack();
  const user = show();
  await heading('A new report');
  await user.keyboard('r');
  await heading('Exports are cut off');
  await user.keyboard('n1s{Enter}u');
  await user.click(screen.getByRole('button', { name: /A new report/ }));
  await heading('A new report');
  expect((await world.store.readReport(world.pm.joined.workspace.id, null, id))?.problem).toBeNull();
});

test('beside what would bring it back stand today’s numbers', async () => {
  await declined('Exports are cut off');
  await world.bringBack();
  const user = show();
  await user.click(within(await cameBack()).getByRole('button'));
  const accounts = await screen.findByLabelText('when so many accounts have it');
  const today = await screen.findByText('Today: 1');
  expect(accounts.getAttribute('aria-describedby')).toContain(today.id);
  const amount = screen.getByLabelText('or open deals of').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(amount)?.textContent).toMatch(/^Today: \D*0/);
});

test('what was put off comes back on its day', async () => {
  const id = await world.problem('Exports are cut off');
  const notNow = { status: 'deferred', reason: 'Not yet.', wouldChange: 'Time.', reviewAt: SOON };
  await world.pm.post(`/v1/problems/${id}/decisions`, notNow);
  expect(await world.bringBack()).toBe(0);
  world.time.now = Date.parse(`${SOON}T08:00:00Z`);
  expect(await world.bringBack()).toBe(1);
  show();
  expect(within(await cameBack()).getByText('It was put off until 20 May 2026.')).toBeTruthy();
});

test('a question that fails says so and can be asked again; the reports stand all the same', async () => {
  await declined('Exports are cut off');
  await world.send('A new report');
  await world.bringBack();
  world.instead.push({ match: 'GET /v1/returned', answer: () => problem(503, 'internal', 'Not now.') });
  const user = show();
  await heading('A new report');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await cameBack()).toBeTruthy();
});

/** Somebody comes back to the window again and again until this holds. */
const looksAgain = (holds: () => void) =>
  waitFor(() => {
    fireEvent(document, new Event('visibilitychange'));
    holds();
  });
const rows = () => screen.queryAllByRole('button', { name: /account has it now/ }).map((row) => row.textContent);
const decideElsewhere = (id: string) =>
  world.pm.post(`/v1/problems/${id}/decisions`, { status: 'planned', reason: 'Now it is worth it.' });

test('P9 what comes back while one sorts appears by itself, and goes when a colleague decides', async () => {
  await world.send('A new report');
  const id = await declined('Exports are cut off');
  const user = show();
  await heading('A new report');
  expect(rows()).toEqual([]);
  await world.bringBack();
  await looksAgain(() => expect(rows()).toHaveLength(1));
  await user.keyboard('r');
  await heading('Exports are cut off');
  await user.keyboard('{Escape}');
  await decideElsewhere(id);
  await looksAgain(() => expect(rows()).toEqual([]));
});

test('nothing moves under the pointer: what came back waits until it leaves the list', async () => {
  await world.send('A new report');
  await declined('Exports are cut off');
  const user = show();
  await heading('A new report');
  const row = screen.getByRole('button', { name: /A new report/ });
  await user.hover(row);
  await world.bringBack();
  const asked = () => world.requests.filter((one) => one === 'GET /v1/returned').length;
  const before = asked();
  await looksAgain(() => expect(asked()).toBeGreaterThan(before + 1));
  expect(rows()).toEqual([]);
  await user.hover(screen.getByRole('heading', { name: 'A new report', level: 2 }));
  await waitFor(() => expect(rows()).toHaveLength(1));
});

test('P9 the one that is open stays open with what was typed when a colleague decides, and says so', async () => {
  const id = await declined('Exports are cut off');
  await world.bringBack();
  const user = show();
  await user.click(within(await cameBack()).getByRole('button'));
  const reason = await screen.findByLabelText(/^Reason/);
  await user.type(reason, 'My words');
  await decideElsewhere(id);
  await looksAgain(() => expect(screen.getByText(/It waits no longer/)).toBeTruthy());
  expect(screen.getByLabelText(/^Reason/)).toBe(reason);
  expect(reason).toHaveProperty('value', expect.stringContaining('My words'));
  expect(document.activeElement).toBe(reason);
});

test('a look that fails says nothing and takes nothing away', async () => {
  await declined('Exports are cut off');
  await world.bringBack();
  show();
  await cameBack();
  world.instead.push({ match: 'GET /v1/returned', answer: () => problem(503, 'internal', 'Not now.') });
  await looksAgain(() => expect(world.instead).toEqual([]));
  expect(rows()).toHaveLength(1);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('Triage with what came back has no barriers that axe knows of', async () => {
  await declined('Exports are cut off');
  await world.send('A new report');
  await world.bringBack();
  const user = show();
  await heading('A new report');
  await cameBack();
  expect(await barriers()).toEqual([]);
  await user.keyboard('r');
  await screen.findByLabelText('Status');
  expect(await barriers()).toEqual([]);
});
