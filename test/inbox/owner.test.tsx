import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '../../server/inbox/App.tsx';
import { FAILURES } from '../../utils/record/failure.ts';
import { barriers } from './barriers.ts';
import { type InboxWorld, inboxWorld } from './world.ts';

let world: InboxWorld;
let id: string;
beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  world = await inboxWorld();
  id = await world.problem('Exports stop');
  history.replaceState(null, '', `/inbox#problems/${id}`);
});
afterEach(async () => {
  cleanup();
  await world.stop();
});

test('O takes a problem and gives it back, and it says who has it', async () => {
  render(<App fetcher={world.fetcher} />);
  const user = userEvent.setup();
  await screen.findByText('Nobody looks after it');
  await user.keyboard('o');
  await screen.findByRole('button', { name: /Give it back/ });
  expect(await world.store.owner(world.pm.joined.workspace.id, id)).toMatchObject({ name: 'Pia Manager' });
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('button', { name: /Give it back/ }));
  await screen.findByText('Nobody looks after it');
  expect(await world.store.owner(world.pm.joined.workspace.id, id)).toBeNull();
});

test('a refusal is said, and nothing is shown as taken', async () => {
  world.instead.push({ match: `PUT /v1/problems/${id}/owner`, answer: () => Response.json({}, { status: 500 }) });
  render(<App fetcher={world.fetcher} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: /I look after it/ }));
  expect(await screen.findByText(FAILURES['endpoint-failed'][0])).toBeTruthy();
  expect(screen.getByText('Nobody looks after it')).toBeTruthy();
});

test('while it is not known who has it, O takes it from nobody', async () => {
  const paul = await world.join('pm', { name: 'Paul' });
  await paul.put(`/v1/problems/${id}/owner`, { mine: true });
  world.instead.push({ match: `GET /v1/problems/${id}/owner`, answer: () => Response.json({}, { status: 500 }) });
  render(<App fetcher={world.fetcher} />);
  await screen.findByText(FAILURES['endpoint-failed'][0]);
  const user = userEvent.setup();
  await user.keyboard('o');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Paul');
  expect(await world.store.owner(world.pm.joined.workspace.id, id)).toMatchObject({ name: 'Paul' });
});

test('an o that is typed into a field is a letter', async () => {
  render(<App fetcher={world.fetcher} />);
  const user = userEvent.setup();
  await screen.findByText('Nobody looks after it');
  await user.click(screen.getByRole('button', { name: 'Edit statement' }));
  const field = await screen.findByRole('textbox', { name: /statement/i });
  await user.type(field, ' too');
  expect(field).toHaveProperty('value', 'Exports stop too');
  expect(await world.store.owner(world.pm.joined.workspace.id, id)).toBeNull();
});

test('one that was taken by a colleague says by whom, and can be taken over by giving it back first', async () => {
  const paul = await world.join('pm', { name: 'Paul' });
  await paul.put(`/v1/problems/${id}/owner`, { mine: true });
  render(<App fetcher={world.fetcher} />);
  const user = userEvent.setup();
  await screen.findByText('Paul');
  await user.keyboard('o');
  await screen.findByText('Nobody looks after it');
  await user.keyboard('o');
  expect(await screen.findByText('Pia Manager', { selector: '.problem-acts bdi' })).toBeTruthy();
});
