import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProblemsFor } from '../../server/news/problemsFor.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { newId } from '../../utils/record/id.ts';
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

const ask = async (caller: Caller, problems?: string | null) => {
  const body = { v: 1, cursor: null, reports: [], ...(problems !== undefined && { problems }) };
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
    let mark = '1';
    const standingProblems = vi.fn<() => Promise<ReturnType<typeof listed>[]>>(async () => [listed('Exports stop')]);
    const problemsFor = createProblemsFor({ problemsMark: async () => mark, standingProblems });
    const lists = await Promise.all([problemsFor('w', null), problemsFor('w', null), problemsFor('w', 'older')]);
    expect(new Set(lists.map((list) => list?.version)).size).toBe(1);
    expect(standingProblems).toHaveBeenCalledTimes(1);
    mark = '2';
    await problemsFor('w', null);
    expect(standingProblems).toHaveBeenCalledTimes(2);
  });

  test('a read that failed is tried again', async () => {
    const standingProblems = vi
      .fn<() => Promise<ReturnType<typeof listed>[]>>()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue([]);
    const problemsFor = createProblemsFor({ problemsMark: async () => '1', standingProblems });
    await expect(problemsFor('w', null)).rejects.toThrow('away');
    expect(await problemsFor('w', null)).toMatchObject({ problems: [] });
  });
});
