import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../server/store/open.ts';
import { newFolder, removeFolder } from '../../support/folders.ts';
import { fill } from './fill.ts';
import { measurePages } from './measurePages.ts';
import { arrivalOf, SCALE_NOW, scaleReport } from './reports.ts';
import { scaleTable } from './scaleTable.ts';
import { seeded } from './seeded.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = newFolder('scale-test');
});
afterEach(() => removeFolder(dataDir));

function told(seed: number) {
  const { id, problem, account, opportunity, createdAt } = scaleReport(seeded(seed), 3, 4, 100);
  return { id, problem, account, opportunity, createdAt };
}

const all = (median: number) => ({ median, low: median, high: median });
const of = (name: string, median: number, cpu = median) => ({
  name,
  measured: [{ page: 'reports', ms: all(median), cpu: all(cpu), bytes: 1 }],
});

test('the same seed tells the same reports, and another seed others', () => {
  expect(told(1)).toEqual(told(1));
  expect(told(1).problem).not.toEqual(told(2).problem);
});

const weeks = (place: number, count: number) => (SCALE_NOW - Date.parse(arrivalOf(place, count))) / (7 * 86_400_000);

test('a larger workspace is an older one: as many reports come in a week', () => {
  expect([weeks(0, 10_000), weeks(0, 100_000)]).toEqual([4, 40]);
  expect(weeks(9_999, 10_000)).toBe(weeks(99_999, 100_000));
});

test('a filled store has its reports on problems, and every page answers', async () => {
  const store = await openStore({ dataDir });
  const filled = await fill(store, { dataDir }, 300);
  const workspaceId = filled.pm.workspace.id;
  expect([filled.problems.length, filled.reports.length]).toEqual([15, 300]);
  expect(await store.countWaiting(workspaceId)).toBe(200);
  const [first] = await store.readProblems(workspaceId, filled.problems.slice(0, 1));
  expect(first?.reports).toBeGreaterThan(1);
  const pages = await measurePages(store, filled);
  expect(pages.every(({ ms, cpu, bytes }) => ms.median > 0 && cpu.high > 0 && bytes > 0)).toBe(true);
  expect(scaleTable([{ name: 'SQLite', measured: pages }]).split('\n')).toHaveLength(pages.length + 3);
  await store.close();
});

test('two sizes are set side by side with their growth, in time and in processor time', () => {
  const lines = scaleTable([of('a', 10, 5), of('b', 4), of('A', 15, 10), of('B', 4)]).split('\n');
  const cells = '| 10 / 10 (5.0) | 4.0 / 4.0 (4.0) | 15 / 15 (10) | 4.0 / 4.0 (4.0) |';
  expect(lines[2]).toBe(`| reports ${cells} 1.5 x (2.0 x) | 1.0 x (1.0 x) |`);
});

test('only the pages that are asked for are measured', async () => {
  const store = await openStore({ dataDir });
  const filled = await fill(store, { dataDir }, 40);
  const [search, ...others] = await measurePages(store, filled, 'search problems: rare');
  expect([search?.page, others]).toEqual(['search problems: rare word', []]);
  await store.close();
});
