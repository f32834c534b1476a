import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { newId } from '../../utils/record/id.ts';
import { InboxReport } from '../../utils/record/inbox.ts';
import { Seen, SEEN_MAX } from '../../utils/record/seen.ts';
import { SyncReply } from '../../utils/record/sync.ts';
import { reportFor } from '../support/reports.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

async function team() {
  const seller = await world.join('seller');
  const pm = await world.join('pm');
  const report = reportFor('Exports stop');
  await seller.sync([report]);
  const answer = await pm.post(`/v1/reports/${report.id}/decisions`, { status: 'planned', reason: 'Soon.' });
  const { decision } = InboxReport.parse(await answer.json());
  const unseen = async () =>
    z.object({ unseen: z.number() }).parse(await (await pm.get('/v1/loop-health')).json()).unseen;
  const tell = async (seen: unknown) => seller.post('/v1/sync', { v: 1, cursor: null, reports: [], seen });
  return { seller, unseen, tell, seen: { reportId: report.id, decisionId: decision?.id ?? '' } };
}

test('what a browser says was opened is kept, confirmed, and no longer waited for', async () => {
  const { unseen, tell, seen } = await team();
  expect(await unseen()).toBe(1);
  const reply = SyncReply.parse(await (await tell([seen])).json());
  expect(z.array(Seen).parse(reply.seen)).toEqual([seen]);
  expect(await unseen()).toBe(0);
});

test('P4 a broken entry holds up neither the others nor the reports, and one that came too late is confirmed', async () => {
  const { unseen, tell, seen } = await team();
  const late = { reportId: newId(), decisionId: newId() };
  const reply = SyncReply.parse(await (await tell([{ reportId: 7 }, null, late, seen])).json());
  expect(reply.seen).toEqual([late, seen]);
  expect(await unseen()).toBe(0);
});

test('an id in capitals is the same id, and comes back as it was sent', async () => {
  const { unseen, tell, seen } = await team();
  const shouted = { reportId: seen.reportId.toUpperCase(), decisionId: seen.decisionId.toUpperCase() };
  expect(SyncReply.parse(await (await tell([shouted])).json()).seen).toEqual([shouted]);
  expect(await unseen()).toBe(0);
});

test('a browser that knows nothing of it is told nothing of it; more than a request takes is refused', async () => {
  const { seller, tell, seen } = await team();
  expect(await seller.sync([])).not.toHaveProperty('seen');
  expect((await tell(Array.from({ length: SEEN_MAX + 1 }, () => seen))).status).toBe(422);
});
