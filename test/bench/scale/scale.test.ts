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
const of = (reports: number, median: number, cpu = median) => ({
  reports,
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
  const [pages = []] = await measurePages([{ store, filled }], { most: 2 });
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.every(({ ms, cpu, bytes }) => ms.median > 0 && cpu.high > 0 && bytes > 0)).toBe(true);
  const table = scaleTable([{ name: 'SQLite', sizes: [{ reports: 300, measured: pages }] }]);
  expect(table.split('\n')).toHaveLength(pages.length + 3);
  await store.close();
});

test('two sizes are set side by side with their growth, in time and in processor time', () => {
  const stores = [
    { name: 'a', sizes: [of(10_000, 10, 5), of(100_000, 15, 10)] },
    { name: 'b', sizes: [of(10_000, 4), of(100_000, 4)] },
  ];
  const [head, , line] = scaleTable(stores).split('\n');
  expect(head).toContain('| a, 10,000 | a, 100,000 | a, times | b, 10,000 | b, 100,000 | b, times |');
  expect(line).toBe(
    '| reports | 10 / 10 (5.0) | 15 / 15 (10) | 1.5 (2.0) | 4.0 / 4.0 (4.0) | 4.0 / 4.0 (4.0) | 1.0 (1.0) |',
  );
});

test('only the pages that are asked for are measured, of each workspace', async () => {
  const store = await openStore({ dataDir });
  const filled = await fill(store, { dataDir }, 40);
  const sides = [
    { store, filled },
    { store, filled },
  ];
  const measured = await measurePages(sides, { only: 'search problems: rare' });
  const pages = measured.map((side) => side.map(({ page }) => page));
  expect(pages).toEqual([['search problems: rare word'], ['search problems: rare word']]);
  await store.close();
});
