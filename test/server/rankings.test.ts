import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import type { Report } from '../../utils/record/report.ts';
import { createRankings, type Current, type Rankings } from '../../server/ranking/current.ts';
import type { SignedIn } from '../../server/store/devices.ts';
import { decisionBy } from '../store/conformance/decisions.ts';
import { hand } from '../store/operations.ts';
import { AT, batchFrom, signIn } from '../store/people.ts';
import { dealReport } from '../support/reports.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let seller: SignedIn;
let pm: SignedIn;
let kept: Rankings;
const clock = () => new Date(world.time.now);
beforeEach(async () => {
  world = await startWorld();
  seller = await signIn(world.store, 'Acme', { role: 'seller', name: 'Sel' });
  pm = await signIn(world.store, 'Acme', { role: 'pm', name: 'Pia' });
  kept = createRankings(world.store, clock);
});
afterEach(() => world.stop());

const told = (name: string, amount: string): Report => dealReport(name, { name: 'Renewal', amount });

/** All that can be read of a ranking. */
function whole({ ranking, settings }: Current): unknown {
  const shown = [...ranking.places(0, 100), ...ranking.aside(0, 100)];
  return { settings, total: ranking.total(), details: shown.map(({ problemId }) => ranking.detail(problemId)) };
}

test('what is kept in memory is what a fresh process works out, after everything that can happen to a report', async () => {
  const { store } = world;
  const workspaceId = pm.workspace.id;
  const { make, move, merge, undo } = hand(store, pm);
  const [a, b, c] = [told('Northwind', '10000'), told('Contoso', '20000'), told('Northwind', '30000')];
  const send = (...reports: Report[]) => store.storeReports(batchFrom(seller, ...reports));
  const agree = async (after: string): Promise<void> => {
    const [mine, fresh] = [await kept.of(workspaceId), await createRankings(store, clock).of(workspaceId)];
    expect([after, whole(mine)]).toEqual([after, whole(fresh)]);
  };
  await agree('nothing');
  await send(a, b);
  const [one, other] = [await make(a.id), await make(b.id)];
  await agree('two problems');
  await send(c);
  await agree('a report that waits');
  await move(c.id, other.problemId);
  await agree('a move');
  await send({ ...a, revision: 2, account: { name: 'Contoso', domains: [], externalIds: [], origins: {} } });
  await agree('another account in a correction');
  await send({ ...c, revision: 2, impact: { severity: 'blocked', cost: null } });
  await agree('another severity in a correction');
  const { id } = await merge(one.problemId, other.problemId);
  await agree('a merge');
  await undo(id);
  await agree('an undo');
  const decision = decisionBy(pm, { status: 'declined', wouldChange: 'More' });
  await store.decide({ workspaceId, reportId: null, problemId: one.problemId, decision });
  await agree('a decision');
  const inputs = { effort: '1', confidence: null };
  await store.setInputs({ workspaceId, problemId: other.problemId, inputs, by: pm.member.id, at: AT });
  await agree('an estimate');
});

test('only what changed is read again, and nothing while nothing was written', async () => {
  const reads: number[] = [];
  const counting: Parameters<typeof createRankings>[0] = {
    ...world.store,
    async reportsSince(...asked) {
      const page = await world.store.reportsSince(...asked);
      reads.push(page.length);
      return page;
    },
  };
  const rankings = createRankings(counting, clock);
  await world.store.storeReports(batchFrom(seller, told('A', '1'), told('B', '2')));
  await Promise.all([rankings.of(pm.workspace.id), rankings.of(pm.workspace.id)]);
  expect(reads).toEqual([2]);
  await world.store.storeReports(batchFrom(seller, told('C', '3')));
  await rankings.of(pm.workspace.id);
  expect(reads).toEqual([2, 1]);
  expect((await rankings.of(pm.workspace.id)).reportsOf(seller.member.id).size).toBe(3);
});

test('a store that fails once is asked again', async () => {
  const answers = [() => Promise.reject(new Error('away'))];
  const failing: Parameters<typeof createRankings>[0] = {
    ...world.store,
    counter: (id) => answers.shift()?.() ?? world.store.counter(id),
  };
  const rankings = createRankings(failing, clock);
  await expect(rankings.of(pm.workspace.id)).rejects.toThrow('away');
  expect((await rankings.of(pm.workspace.id)).ranking.places(0, 1)).toEqual([]);
});

test('P12 two workspaces are kept apart', async () => {
  const stranger = await signIn(world.store, 'Other', { role: 'pm' });
  await world.store.storeReports(batchFrom(seller, told('A', '1')));
  expect((await kept.of(seller.workspace.id)).reportsOf(seller.member.id).size).toBe(1);
  expect((await kept.of(stranger.workspace.id)).reportsOf(seller.member.id).size).toBe(0);
  expect((await kept.of(newId())).ranking.places(0, 1)).toEqual([]);
});

/** A store that gives no report until it is let. */
function held() {
  const going = Promise.withResolvers<void>();
  const read = world.store.reportsSince;
  vi.spyOn(world.store, 'reportsSince').mockImplementation(async (...asked) => {
    await going.promise;
    return read(...asked);
  });
  return going.resolve;
}

test('whoever asks while many reports are read after a start is not kept waiting, and the reading goes on', async () => {
  const workspaceId = pm.workspace.id;
  await world.store.storeReports(batchFrom(seller, told('Northwind', '1'), told('Contoso', '2')));
  const resolve = held();
  const many = createRankings(world.store, clock, { momentMs: 0, fewChanges: 1 });
  expect(await many.promptly(workspaceId)).toBeNull();
  resolve();
  await vi.waitFor(() => expect(many.isReady(workspaceId)).toBe(true));
  await world.store.storeReports(batchFrom(seller, told('Fabrikam', '3')));
  const now = await many.promptly(workspaceId);
  expect(now?.reportsOf(seller.member.id).size).toBe(3);
});

test('where there are few, or only what changed is left to read, it is waited for', async () => {
  const workspaceId = pm.workspace.id;
  await world.store.storeReports(batchFrom(seller, told('Northwind', '1'), told('Contoso', '2')));
  const resolve = held();
  const few = createRankings(world.store, clock, { momentMs: 0, fewChanges: 2 });
  const asked = few.promptly(workspaceId);
  resolve();
  expect((await asked)?.reportsOf(seller.member.id).size).toBe(2);
});
