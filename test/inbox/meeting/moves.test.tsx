import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { moved } from '../../../server/inbox/meeting/edits.ts';
import { newId } from '../../../utils/record/id.ts';
import { barriers } from '../barriers.ts';
import { enter, showInbox } from '../enter.tsx';
import { item } from '../../server/meeting/sample.ts';
import type { InboxWorld } from '../world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
});
const NOTHING = { notes: {}, removed: [], added: [], order: [] };
const ADDED = ['Pricing', 'Hiring', 'Fair'].map((text) => ({ id: newId(), text }));
const KEYS = ADDED.map(({ id }) => id);
const kept = () => world.store.readMeeting(world.pm.joined.workspace.id, 1);
const write = (written: object, version: number) =>
  world.pm.put('/v1/meetings/1', { version, ...NOTHING, added: ADDED, ...written });
const also = async () => within(await screen.findByRole('region', { name: 'Also' }));
const words = async () =>
  (await also()).getAllByRole('listitem').map((line) => line.querySelector('.digest-words')?.textContent);
const away = () => Promise.reject(new TypeError('Failed to fetch'));
async function show() {
  await write({}, 0);
  const user = showInbox(world, '#meeting');
  await also();
  return user;
}

test('an item moves up and down by button, says its place, and the order is kept, exported and there after a reload', async () => {
  const user = await show();
  const up = screen.getByRole('button', { name: 'Move up: Fair (Also)' });
  await user.click(up);
  expect(await words()).toEqual(['Pricing', 'Fair', 'Hiring']);
  expect(screen.getByText('Fair: now 2 of 3 in Also')).toBeTruthy();
  expect(document.activeElement).toBe(up);
  await user.click(up);
  await user.click(up);
  expect(screen.getByText('Fair: stands first in Also already')).toBeTruthy();
  expect(await barriers()).toEqual([]);
  await screen.findByText('Saved');
  await waitFor(async () => expect((await kept())?.written.order).toEqual([KEYS[2], KEYS[0], KEYS[1]]));
  const text = await (await world.pm.get('/v1/meetings/1/agenda.md')).text();
  expect(text).toContain('## Also\n\n- Fair\n- Pricing\n- Hiring\n');
  await user.click(screen.getByRole('button', { name: 'Move down: Fair (Also)' }));
  expect(await words()).toEqual(['Pricing', 'Fair', 'Hiring']);
});

test('Alt with an arrow moves the item that has the focus, which stays on it; a text keeps the keys', async () => {
  const user = await show();
  const note = screen.getByRole('button', { name: 'Add a note: Pricing (Also)' });
  note.focus();
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  expect(await words()).toEqual(['Hiring', 'Fair', 'Pricing']);
  expect(document.activeElement).toBe(note);
  await user.keyboard('{ArrowUp}{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  expect(await words()).toEqual(['Hiring', 'Fair', 'Pricing']);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(await words()).toEqual(['Hiring', 'Fair', 'Pricing']);
});

test('what is left out keeps its place for when it is put back', async () => {
  const user = await show();
  await user.click(screen.getByRole('button', { name: 'Leave out: Hiring (Also)' }));
  await user.click(screen.getByRole('button', { name: 'Move up: Fair (Also)' }));
  expect(await words()).toEqual(['Fair', 'Pricing']);
  await user.click(screen.getByText('Left out (1)'));
  await user.click(screen.getByRole('button', { name: 'Put back: Hiring' }));
  expect(await words()).toEqual(['Fair', 'Pricing', 'Hiring']);
});

test('two who move at once both have what they did, and no item is lost', async () => {
  const user = await show();
  await write({ order: [KEYS[0], KEYS[2], KEYS[1]] }, 1);
  await user.click(screen.getByRole('button', { name: 'Move up: Hiring (Also)' }));
  await waitFor(async () => expect((await kept())?.version).toBe(3));
  expect((await words()).toSorted()).toEqual(['Fair', 'Hiring', 'Pricing']);
  expect(await words()).toEqual((await kept())?.written.order.map((id) => ADDED.find((one) => one.id === id)?.text));
  expect(await words(), 'Fair over Hiring as they did, Hiring over Pricing as I did').toEqual([
    'Fair',
    'Hiring',
    'Pricing',
  ]);
});

test('with the network away the order stays in the tab, also after a reload, and is saved with the next chance', async () => {
  const user = await show();
  world.instead.push(...[1, 2].map(() => ({ match: 'PUT /v1/meetings/1', answer: away })));
  await user.click(screen.getByRole('button', { name: 'Move up: Fair (Also)' }));
  await screen.findByText('Not saved');
  cleanup();
  showInbox(world, '#meeting');
  await waitFor(async () => expect(await words()).toEqual(['Pricing', 'Fair', 'Hiring']));
  await waitFor(async () => expect((await kept())?.written.order).toEqual([KEYS[0], KEYS[2], KEYS[1]]));
});

test('a move names its section alone, and at the end of it nothing is changed', () => {
  const agenda = ['a', 'b'].map((key) => item({ key }));
  const written = { ...NOTHING, order: ['x'] };
  expect(moved('b', -1, agenda)(written).order).toEqual(['x', 'b', 'a']);
  expect(moved('b', 1, agenda)(written)).toBe(written);
  expect(moved('unknown', 1, agenda)(written)).toBe(written);
});
