import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProblemsFor } from '../../server/news/problemsFor.ts';
import type { ProblemListStore } from '../../server/store/problemList.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { DeletionPreview } from '../../utils/record/deletion.ts';
import { newId } from '../../utils/record/id.ts';
import { ProblemDelta, withDelta } from '../../utils/record/problemDelta.ts';
import { ProblemList } from '../../utils/record/problemList.ts';
import { SyncReply } from '../../utils/record/sync.ts';
import { reportFor } from '../support/reports.ts';
import { listed } from '../support/problems.ts';
import { type Caller, startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const ask = async (caller: Caller, problems?: string | null, problemsDelta?: boolean) => {
  const body = { v: 1, cursor: null, reports: [], problems, problemsDelta };
  return SyncReply.parse(await (await caller.post('/v1/sync', body)).json());
};
const listTo = async (caller: Caller) => ProblemList.parse((await ask(caller, null)).problems);

/** A seller, and a problem that a product manager made of a colleague's report. */
async function heard() {
  const [seller, colleague, pm] = [await world.join('seller'), await world.join('seller'), await world.join('pm')];
  const report = reportFor('Exports stop');
  await colleague.sync([report]);
  await indexAll(world.store);
  const problemId = newId();
  await pm.post('/v1/problems', { operationId: newId(), problemId, reportId: report.id, statement: null });
  return { seller, pm };
}

/** A store that says what it was asked; `mark` and what was touched are the test's. */
function storeOf(...statements: string[]) {
  const state = { seq: 1, touched: new Array<string>() };
  const standing = statements.map((statement, place) => ({ seq: place, problem: listed(statement) }));
  const standingProblems = vi.fn<ProblemListStore['standingProblems']>(async (_, ids) =>
    standing.filter(({ problem }) => ids?.includes(problem.id) ?? true),
  );
  const store: ProblemListStore = {
    problemsMark: async () => ({ mark: `${state.seq}`, seq: state.seq }),
    touchedProblems: async (_workspace, _after, limit) => state.touched.slice(0, limit),
    standingProblems,
  };
  return { state, standing, standingProblems, problemsFor: createProblemsFor(store) };
}

describe('the list of problems', () => {
  test('is told to whoever asks for it, and not again while it is the same', async () => {
    const { seller } = await heard();
    const { version, problems } = await listTo(seller);
    expect(problems).toMatchObject([{ statement: 'Exports stop', accounts: 1, reports: 1, status: 'open' }]);
    expect(await ask(seller, version)).not.toHaveProperty('problems');
    expect(await ask(seller, 'another')).toHaveProperty('problems');
  });

  test('is not told to a browser that does not know of it', async () => {
    const { seller } = await heard();
    expect(await ask(seller)).not.toHaveProperty('problems');
  });

  test('P12 holds no quote, no customer and nobody’s name', async () => {
    const { seller } = await heard();
    const told = JSON.stringify(await listTo(seller));
    for (const word of ['month-end', 'Northwind', 'northwind', 'Dana', 'seller']) expect(told).not.toContain(word);
  });

  test('a report that arrives and waits in Triage changes the workspace, and not the version', async () => {
    const { seller } = await heard();
    const { version } = await listTo(seller);
    await seller.sync([reportFor('Something else')]);
    expect(await ask(seller, version)).not.toHaveProperty('problems');
  });

  test('is put together once for each state, also for browsers that ask at the same moment', async () => {
    const { state, standingProblems, problemsFor } = storeOf('Exports stop');
    const lists = await Promise.all([
      problemsFor('w', { problems: null }),
      problemsFor('w', { problems: null }),
      problemsFor('w', { problems: 'older' }),
    ]);
    expect(new Set(lists.map((list) => list?.version)).size).toBe(1);
    expect(standingProblems).toHaveBeenCalledTimes(1);
    state.seq = 2;
    await problemsFor('w', { problems: null });
    expect(standingProblems).toHaveBeenCalledTimes(2);
  });

  test('reads only what was touched since, and everything where that is much or the counter went back', async () => {
    const { state, standing, standingProblems, problemsFor } = storeOf('Exports stop', 'Labels print blank');
    const [first] = standing;
    const asked = () => standingProblems.mock.lastCall?.[1];
    await problemsFor('w', { problems: null });
    expect(asked()).toBeNull();
    Object.assign(state, { seq: 2, touched: [first?.problem.id] });
    expect(ProblemList.parse(await problemsFor('w', { problems: null })).problems).toHaveLength(2);
    expect(asked()).toEqual([first?.problem.id]);
    Object.assign(state, { seq: 3, touched: Array.from({ length: 501 }, () => newId()) });
    await problemsFor('w', { problems: null });
    expect(asked()).toBeNull();
    Object.assign(state, { seq: 4, touched: [] });
    await problemsFor('w', { problems: null });
    expect(asked()).toEqual([]);
    state.seq = 1;
    await problemsFor('w', { problems: null });
    expect(asked()).toBeNull();
  });

  test('a read that failed is tried again', async () => {
    const { standingProblems, problemsFor } = storeOf('Exports stop');
    standingProblems.mockRejectedValueOnce(new Error('away'));
    await expect(problemsFor('w', { problems: null })).rejects.toThrow('away');
    expect(await problemsFor('w', { problems: null })).toMatchObject({ problems: [{ statement: 'Exports stop' }] });
  });
});

/** What a browser asks that holds this version and understands differences. */
const since = (problems: string | undefined) => ({ problems: problems ?? null, problemsDelta: true });

/** Three problems, and then one report more on the one that is told last. */
async function moved() {
  const { seller, pm } = await heard();
  const reports = [reportFor('Labels print blank'), reportFor('Login loops')];
  await seller.sync(reports);
  for (const { id: reportId } of reports)
    await pm.post('/v1/problems', { operationId: newId(), problemId: newId(), reportId, statement: null });
  await indexAll(world.store);
  const before = await listTo(seller);
  const [, , { id } = listed('')] = before.problems;
  const more = reportFor('Exports stop too');
  await seller.sync([{ ...more, problem: { ...more.problem, sameAs: id } }]);
  return { seller, before, id, reports: reports.map((report) => report.id) };
}

describe('what is different in the list of problems', () => {
  test('is told to a browser that says so, and makes the list that others are told', async () => {
    const { seller, before, id } = await moved();
    const { problems } = await ask(seller, before.version, true);
    const delta = ProblemDelta.parse(problems);
    expect(delta).toMatchObject({
      from: before.version,
      count: 3,
      gone: [],
      placed: [{ problem: { id, reports: 2 } }],
    });
    const whole = ProblemList.parse((await ask(seller, before.version)).problems);
    expect(whole).toEqual({ version: delta.version, problems: withDelta(before.problems, delta) });
    expect(await ask(seller, delta.version, true)).not.toHaveProperty('problems');
  });

  test('is the whole list after a start, unless the version is the same', async () => {
    const { seller, before } = await moved();
    const asked = async (version: string) => createProblemsFor(world.store)(seller.joined.workspace.id, since(version));
    const list = ProblemList.parse(await asked(before.version));
    expect(list.problems).toHaveLength(3);
    expect(await asked(list.version)).toBeUndefined();
  });

  test('names what was deleted as gone, so that no browser keeps its words', async () => {
    const { seller, reports } = await moved();
    const before = await listTo(seller);
    const admin = await world.join('admin');
    const target = { kind: 'report', reportId: reports[0] };
    const preview = await admin.post('/v1/deletions/preview', { target });
    const { sure, counts } = DeletionPreview.parse(await preview.json());
    expect((await admin.post('/v1/deletions', { id: newId(), target, sure, counts })).status).toBe(201);
    const delta = ProblemDelta.parse((await ask(seller, before.version, true)).problems);
    const gone = before.problems.find(({ statement }) => statement === 'Labels print blank');
    expect([delta.count, delta.gone]).toEqual([2, [gone?.id]]);
    expect(JSON.stringify(withDelta(before.problems, delta))).not.toContain('Labels');
  });

  test('is remembered once for all browsers, also past a read of everything and a restored copy', async () => {
    const { state, standing, problemsFor } = storeOf('Exports stop', 'Labels print blank', 'Login loops');
    const first = ProblemList.parse(await problemsFor('w', { problems: null }));
    const [one] = standing;
    for (const [seq, touched] of [
      [2, [one?.problem.id]],
      [3, Array.from({ length: 501 }, () => newId())],
      [1, []],
    ] as const) {
      if (one) one.problem = { ...one.problem, reports: one.problem.reports + 1 };
      Object.assign(state, { seq, touched });
      const asked = [first.version, first.version].map((version) => problemsFor('w', since(version)));
      const [delta, other] = (await Promise.all(asked)).map((told) => ProblemDelta.parse(told));
      expect(delta).toMatchObject({ count: 3, gone: [], placed: [{ problem: one?.problem }] });
      expect(other).toEqual(delta);
    }
  });
});
