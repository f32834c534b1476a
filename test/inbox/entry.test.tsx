import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { forgetToken, keepToken, readToken } from '../../server/inbox/session.ts';
import { Entry, entryLink } from '../../utils/record/entry.ts';
import type { Caller } from '../server/world.ts';
import { barriers } from './barriers.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
  forgetToken();
});

/** The address that the extension of this member opens. */
async function openEntry({ joined, post }: Caller, place = 'digest'): Promise<void> {
  const { code } = Entry.parse(await (await post('/v1/session/entry', {})).json());
  const link = new URL(entryLink({ endpoint: 'http://here', member: joined.member }, code, place));
  history.replaceState(null, '', `/join${link.hash}`);
}
const joins = () => world.requests.filter((asked) => asked.startsWith('POST /v1/join')).length;

test('a seller who comes from the extension reads their digest at once, and the code leaves the address', async () => {
  await world.send('Exports stop');
  await openEntry(world.seller, 'digest');
  showInbox(world);
  expect(await screen.findByText(/^Week 2026-W19/)).toBeTruthy();
  expect(screen.getByText('Sam Seller')).toBeTruthy();
  expect([location.pathname, location.hash]).toEqual(['/inbox', '#digest']);
  expect(screen.queryByRole('link', { name: 'Triage' })).toBeNull();
  expect(readToken()).toMatch(/^heard_d_/);
});

test('the place can be one problem in the ranking', async () => {
  const id = await world.problem('Exports stop');
  await openEntry(world.seller, `ranking/${id}`);
  showInbox(world);
  expect(await screen.findByRole('heading', { name: 'Exports stop' })).toBeTruthy();
  expect(location.hash).toBe(`#ranking/${id}`);
});

test('who is signed in already goes on without another sign-in', async () => {
  keepToken(world.seller.joined.token);
  await openEntry(world.seller);
  showInbox(world);
  expect(await screen.findByText(/^Week 2026-W19/)).toBeTruthy();
  expect([joins(), readToken()]).toEqual([0, world.seller.joined.token]);
});

test('where somebody else is signed in the person chooses', async () => {
  keepToken(world.pm.joined.token);
  await openEntry(world.seller);
  const user = showInbox(world);
  expect(await screen.findByText('This page is signed in as Pia Manager.')).toBeTruthy();
  expect([await barriers(), joins()]).toEqual([[], 0]);
  await user.click(screen.getByRole('button', { name: 'Sign in as in the extension' }));
  expect(await screen.findByText('Sam Seller')).toBeTruthy();
  expect(readToken()).not.toBe(world.pm.joined.token);
});

test('where somebody else is signed in they may stay', async () => {
  keepToken(world.pm.joined.token);
  await openEntry(world.seller);
  const user = showInbox(world);
  await user.click(await screen.findByRole('button', { name: 'Go on as Pia Manager' }));
  expect(await screen.findByRole('link', { name: 'Triage' })).toBeTruthy();
  expect([joins(), readToken()]).toEqual([0, world.pm.joined.token]);
});

test('a sign-in that is no longer accepted gives way', async () => {
  keepToken(`heard_d_${'a'.repeat(43)}`);
  await openEntry(world.seller);
  showInbox(world);
  expect(await screen.findByText('Sam Seller')).toBeTruthy();
});

test('a code that was used says where the next one comes from', async () => {
  await openEntry(world.seller);
  const { hash } = location;
  showInbox(world);
  await screen.findByText('Sam Seller');
  forgetToken();
  history.replaceState(null, '', `/join${hash}`);
  window.dispatchEvent(new StorageEvent('storage'));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(await screen.findByText(/was used already, or is more than two minutes old/)).toBeTruthy();
  expect(screen.getByText(/choose Digest or Ranking again/)).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('an endpoint that is away is told, and tried again', async () => {
  await openEntry(world.seller);
  world.instead.push({ match: 'POST /v1/join', answer: () => Promise.reject(new TypeError('offline')) });
  const user = showInbox(world);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(location.hash).toBe('#digest'));
});

test('who is signed out reads both ways back', async () => {
  showInbox(world, '#digest');
  expect(await screen.findByText('You are signed out of the inbox.')).toBeTruthy();
  expect(screen.getByText(/open it in the toolbar and choose Digest or Ranking/)).toBeTruthy();
});
