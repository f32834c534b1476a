import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimAll, freshOutbox, queued } from '../support/outbox.ts';
import { editReport } from '../../utils/outbox/edit.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { type Membership, membershipKey } from '../../utils/record/join.ts';
import { PUBLIC_URL, startWorld, type World } from '../server/world.ts';
import { signIn } from '../store/people.ts';
import { forget, ofReport } from '../support/deletions.ts';
import { world as browserWorld } from '../support/sync.ts';

let server: World;
beforeEach(async () => {
  server = await startWorld();
});
afterEach(() => server.stop());

/** A seller's browser over the real endpoint, with one report that arrived there. */
async function setUp() {
  const seller = await server.join('seller', { name: 'Sam' });
  const me: Membership = { ...seller.joined, endpoint: PUBLIC_URL };
  const outbox = freshOutbox();
  const net = async (url: string, init?: RequestInit) => server.app.request(url.slice(PUBLIC_URL.length), init);
  const here = browserWorld(outbox, me, net, 5_000);
  const { id } = await queued(outbox, { key: membershipKey(me), name: me.workspace.name });
  await here.drain('hard');
  const admin = await signIn(server.store, me.workspace.name, { role: 'admin', name: 'Ada' });
  const state = async () => (await getReport(outbox, id)).state;
  return { outbox, here, id, admin, state };
}

it('P3 a report that an admin deleted is told with the next sync, and its words are gone here', async () => {
  const { here, id, admin, state, outbox } = await setUp();
  expect(await state()).toBe('sent');
  expect(await forget(server.store, admin, ofReport(id))).toMatchObject({ kind: 'report' });
  await here.drain('hard');
  expect(await state()).toBe('deleted');
  expect(JSON.stringify(await getReport(outbox, id))).not.toMatch(/Northwind|month-end/);
});

it('P3 a correction that is under way does not bring it back, here or there', async () => {
  const { here, id, admin, state, outbox } = await setUp();
  await editReport(outbox, id, here.now);
  await forget(server.store, admin, ofReport(id));
  await here.drain('hard');
  expect(await state()).toBe('deleted');
  expect(await claimAll(outbox)).toEqual([]);
  expect(await server.store.readReport(admin.workspace.id, null, id)).toBeNull();
});
