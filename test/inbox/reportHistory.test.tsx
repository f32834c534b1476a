import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { enter, showInbox } from './enter.tsx';
import { keepToken } from '../../server/inbox/session.ts';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
});
const open = async (id: string) => {
  const user = showInbox(world, `#${id}`);
  await user.click(await screen.findByText('Who sorted it'));
  return user;
};

test('a report tells who put it where, the newest first, and each can be taken back, also long after', async () => {
  const problemId = await world.problem('Invoice export');
  const id = await world.send('Exports stop');
  const ann = await world.join('pm', { name: 'Ann' });
  await world.pm.post('/v1/problems', { reportId: id });
  await ann.post(`/v1/reports/${id}/problem`, { problemId });
  const user = await open(id);
  const list = (await screen.findByText(/^Ann put it on/)).closest('ul');
  const lines = () =>
    within(list ?? document.body)
      .getAllByRole('listitem')
      .map((line) => line.textContent);
  expect(lines()).toEqual([
    expect.stringMatching(/^Ann put it on Invoice export.*Undo$/),
    expect.stringMatching(/^Pia Manager made a new problem of it: Exports stop.*Undo$/),
  ]);
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Undo: Ann put it on Invoice export' }));
  await waitFor(() => expect(lines()[0]).toMatch(/undone by Pia Manager$/));
  await waitFor(() => expect(screen.getByText(/^On the problem:/).textContent).toBe('On the problem: Exports stop'));
});

test('what others built on cannot be taken back, and says what to undo first', async () => {
  const problemId = await world.problem('Invoice export');
  const id = await world.send('Exports stop');
  await world.pm.post('/v1/problems', { reportId: id });
  await world.pm.post(`/v1/reports/${id}/problem`, { problemId });
  const user = await open(id);
  await user.click(await screen.findByRole('button', { name: /^Undo: Pia Manager made a new problem/ }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/undo that first/);
});

test('one that waits says so; a failure can be asked again; a seller has no such list', async () => {
  const id = await world.send('Exports stop');
  world.instead.push({
    match: `GET /v1/reports/${id}/operations`,
    answer: () => Promise.reject(new TypeError('Failed to fetch')),
  });
  const user = await open(id);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nobody has sorted it yet.')).toBeTruthy();
  cleanup();
  keepToken(world.seller.joined.token);
  showInbox(world, `#${id}`);
  expect(await screen.findByRole('heading', { name: 'Decision' })).toBeTruthy();
  expect(screen.queryByText('Who sorted it')).toBeNull();
});
