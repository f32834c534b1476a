import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { ROOMS } from '../../server/inbox/places.ts';
import { roomsFor } from './rooms.ts';
import { keepToken, readToken } from '../../server/inbox/session.ts';
import { InviteReply } from '../../utils/record/people.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
let admin: Awaited<ReturnType<InboxWorld['join']>>;

beforeEach(async () => {
  world = await enter();
  admin = await world.join('admin', { name: 'Ada Admin', email: 'ada@acme.example' });
  keepToken(admin.joined.token);
});

function show(hash = '#people') {
  return showInbox(world, hash);
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const rooms = async () =>
  within(await screen.findByRole('navigation', { name: 'Inbox' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('the people', () => {
  test('are listed with roles and browsers, without a fault for assistive technology', async () => {
    show();
    const row = (await screen.findByText('Sam Seller')).closest('li');
    expect(row?.textContent).toContain('Test, last seen');
    expect(screen.getByText('Admin (you)')).toBeTruthy();
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    expect((await axe.run(document.body, { rules })).violations.map(({ id }) => id)).toEqual([]);
  });

  test('get another role at once; a refusal is said and changes nothing', async () => {
    const user = show();
    await user.selectOptions(await screen.findByLabelText('Role of Sam Seller'), 'pm');
    await waitFor(async () => {
      const people = await world.store.people(admin.joined.workspace.id);
      expect(people.find(({ name }) => name === 'Sam Seller')?.role).toBe('pm');
    });
    world.instead.push({ match: 'PUT /v1/people/', answer: () => Response.json({}, { status: 500 }) });
    await user.selectOptions(screen.getByLabelText('Role of Sam Seller'), 'admin');
    await screen.findByText(FAILURES['endpoint-failed'][0]);
  });

  test('are signed out of a browser only after a second press, and can be left alone', async () => {
    const user = show();
    await screen.findByText('Sam Seller');
    await user.click(button('Sign out Test of Sam Seller'));
    await user.click(button('No, do not: Sign out Test of Sam Seller'));
    expect((await world.seller.get('/v1/session')).status).toBe(200);
    await user.click(button('Sign out Test of Sam Seller'));
    await user.click(button('Yes, sign out: Sign out Test of Sam Seller'));
    await screen.findByText(/Signed in nowhere/);
    expect((await world.seller.get('/v1/session')).status).toBe(401);
  });
});

const invite = async (email: string) => {
  const made = await admin.post('/v1/people/invites', { role: 'pm', email });
  return new URL(InviteReply.parse(await made.json()).link).hash.slice(1);
};

describe('whoever leaves', () => {
  const DUTIES = 'Their problems have no owner then, and their seats in calls to come are free.';
  test('P12 is told to lose unused invites, problems and seats, and does', async () => {
    await world.join('pm', { name: 'Pat', email: 'pat@acme.example' });
    await world.join('pm', { email: 'pat@acme.example' });
    const code = await invite('pat@acme.example');
    const user = show();
    const open = await screen.findByRole('list', { name: 'Open invites' });
    expect(open.textContent).toContain('pat@acme.example');
    await user.click(button('Sign out everywhere: Pat'));
    screen.getByText(`Unused invites to pat@acme.example are cancelled. ${DUTIES}`);
    await user.click(button('Yes, sign out everywhere: Sign out everywhere: Pat'));
    await screen.findByText('No invite waits to be used.');
    const used = await world.post('/v1/join', { code, device: 'Late' });
    expect(used.status).toBe(403);
  });

  test('hears the same of their only browser, and of one of several nothing', async () => {
    await world.join('pm', { name: 'Pat' });
    await world.join('pm', { name: 'Pol', email: 'pol@acme.example' });
    await world.join('pm', { email: 'pol@acme.example' });
    const code = await invite('pol@acme.example');
    const user = show();
    await screen.findByText('Pat');
    await user.click(button('Sign out Test of Pat'));
    screen.getByText(DUTIES);
    await user.click(button('No, do not: Sign out Test of Pat'));
    const [first] = screen.getAllByRole('button', { name: 'Sign out Test of Pol' });
    if (first) await user.click(first);
    expect(screen.queryByText(/Unused invites/)).toBeNull();
    await user.click(button('Yes, sign out: Sign out Test of Pol'));
    await user.click(await screen.findByRole('button', { name: 'Sign out Test of Pol' }));
    screen.getByText(/^Unused invites to pol@acme.example are cancelled/);
    await user.click(button('Yes, sign out: Sign out Test of Pol'));
    await screen.findByText('No invite waits to be used.');
    expect((await world.post('/v1/join', { code, device: 'Late' })).status).toBe(403);
  });
});

describe('invites', () => {
  test('are made, shown once, listed, and cancelled', async () => {
    const user = show();
    await user.type(await screen.findByLabelText('Their name'), 'Nia New');
    await user.click(button('Make an invite link'));
    const link = (await screen.findByText(/\/join#heard_i_seller_/)).textContent ?? '';
    const open = screen.getByRole('list', { name: 'Open invites' });
    expect(open.textContent).toContain('Seller: Nia New');
    await user.click(button('Cancel the invite for Nia New'));
    await user.click(button('Yes, cancel: Cancel the invite for Nia New'));
    await screen.findByText('No invite waits to be used.');
    const used = await world.post('/v1/join', { code: new URL(link).hash.slice(1), device: 'Late' });
    expect(used.status).toBe(403);
  });

  test('P13 an address that is none is refused in words', async () => {
    const user = show();
    await user.type(await screen.findByLabelText('Their e-mail address'), 'nobody');
    await user.click(button('Make an invite link'));
    expect(await screen.findByText('Some fields break a rule.')).toBeTruthy();
    expect(screen.getByLabelText('Their e-mail address')).toHaveProperty('value', 'nobody');
  });
});

test('rules are chosen and saved', async () => {
  const user = show();
  await user.click(await screen.findByLabelText(/Not at all/));
  await user.click(screen.getByLabelText('Card number'));
  await user.click(button('Save rules'));
  await screen.findByText(/Saved\. Browsers hear of it/);
  expect(await world.store.quoteRule(admin.joined.workspace.id)).toBe('none');
  expect((await world.store.heldNews(admin.joined.workspace.id)).redact).toEqual(['card']);
});

test('how long a customer is left alone is a rule: in whole days, none for no pause', async () => {
  const user = show();
  const field = await screen.findByLabelText<HTMLInputElement>(/^Days until somebody at a customer/);
  expect(field.value).toBe('90');
  for (const wrong of ['-1', '3651', '1.5', 'a while']) {
    await user.clear(field);
    await user.type(field, `${wrong}{Enter}`);
    expect(screen.getByText('Needs a whole number of days from 0 to 3,650.')).toBeTruthy();
  }
  expect(world.requests.filter((asked) => asked.startsWith('PUT'))).toEqual([]);
  await user.clear(field);
  await user.type(field, '30');
  await user.click(button('Save rules'));
  await screen.findByText(/Saved\./);
  expect(await world.store.coolDownDays(admin.joined.workspace.id)).toBe(30);
  history.replaceState(null, '', '/inbox#introductions');
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByText(/Nobody is asked twice within 30 days: your admin’s rule\./);
});

describe('the rooms', () => {
  test('are those that a role can work in', async () => {
    show();
    expect(await rooms()).toEqual(roomsFor('admin').map((room) => ROOMS[room]));
    cleanup();
    keepToken(world.pm.joined.token);
    show('#reports');
    const toPm = await rooms();
    expect(toPm).toContain('Triage');
    expect(toPm).not.toContain('People');
    cleanup();
    keepToken(world.seller.joined.token);
    show('#reports');
    expect(await rooms()).toEqual(['Ranking', 'Reports', 'Digest']);
    expect(roomsFor('pm')).toContain('health');
  });

  test("show a seller colleagues' quotes without names beside the ranking", async () => {
    const other = await world.join('seller', { name: 'Olga Other' });
    const id = await world.problem('Exports stop');
    keepToken(other.joined.token);
    show(`#ranking/${id}`);
    expect(await screen.findByText('“Exports stop”')).toBeTruthy();
    expect(screen.queryByText('Dana Reyes')).toBeNull();
  });
});

test('signing out ends the sign-in on the endpoint too', async () => {
  const user = show();
  await user.click(await screen.findByRole('button', { name: 'Sign out' }));
  await screen.findByText('You are signed out of the inbox.');
  expect(readToken()).toBeNull();
  await waitFor(async () => expect((await admin.get('/v1/session')).status).toBe(401));
});
