import { expect, test, vi } from 'vitest';
import { createRankings } from '../../server/ranking/current.ts';
import { warmRankings } from '../../server/ranking/warm.ts';
import { reportFor } from '../support/reports.ts';
import { startWorld } from './world.ts';

test('after a start the ranking is there before anybody asks for it', async () => {
  const world = await startWorld();
  const pm = await world.join('pm');
  await pm.sync([reportFor('Exports stop at month end')]);
  const read = vi.spyOn(world.store, 'reportsSince');
  const rankings = createRankings(world.store, () => new Date(world.time.now));
  await warmRankings({ store: world.store, rankings });
  expect(read).toHaveBeenCalledTimes(1);
  await rankings.of(pm.joined.workspace.id);
  expect(read).toHaveBeenCalledTimes(1);
  await world.stop();
});

test('P7 a store that fails meanwhile is noted without its words, and stops nothing', async () => {
  const noted: unknown[] = [];
  const store = { liveWorkspaces: () => Promise.reject(new Error('Castell Paper')) };
  const rankings = { of: () => Promise.reject(new Error('not asked')), isReady: () => false };
  await warmRankings({ store, rankings, log: (event, facts) => void noted.push(event, facts) });
  expect(noted[0]).toBe('not warmed');
  expect(JSON.stringify(noted)).not.toContain('Castell');
});
