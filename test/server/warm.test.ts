import { expect, test, vi } from 'vitest';
import { createRankings } from '../../server/ranking/current.ts';
import { warmRankings } from '../../server/ranking/warm.ts';
import { reportFor } from '../support/reports.ts';
import { startWorld } from './world.ts';

test('after a start the ranking is there before anybody asks for it, and its first page is kept', async () => {
  const world = await startWorld();
  const pm = await world.join('pm');
  await pm.sync([reportFor('Exports stop at month end')]);
  const read = vi.spyOn(world.store, 'reportsSince');
  const rankings = createRankings(world.store, () => new Date(world.time.now));
  const told = vi.fn<(workspaceId: string) => void>();
  await warmRankings({ store: world.store, rankings, firstPages: { told } });
  expect(read).toHaveBeenCalledTimes(1);
  expect(told.mock.calls).toEqual([[pm.joined.workspace.id]]);
  await rankings.of(pm.joined.workspace.id);
  expect(read).toHaveBeenCalledTimes(1);
  await world.stop();
});

test('P7 a store that fails meanwhile is noted without its words, and stops nothing', async () => {
  const noted: unknown[] = [];
  const store = { liveWorkspaces: () => Promise.reject(new Error('Castell Paper')) };
  const rankings = { of: () => Promise.reject(new Error('not asked')), isReady: () => false };
  const firstPages = { told: () => {} };
  await warmRankings({ store, rankings, firstPages, log: (event, facts) => void noted.push(event, facts) });
  expect(noted[0]).toBe('not warmed');
  expect(JSON.stringify(noted)).not.toContain('Castell');
});
