import { mkdir, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { count, countTests, forget } from './count.ts';
import { ROOT } from './execute.ts';
import { REPORTS, type Stage } from './stages.ts';

const file = (name: string, status: string, ...tests: string[]) => ({
  name: ROOT + name,
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const report = (passed: number, failed: number, total: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numTotalTests: total,
  testResults,
});
const ran = (code: number) => ({ code, output: '', seconds: 1 });

it('counts the tests of a stage', () => {
  expect(countTests(report(3, 0, 3, file('a', 'passed', 'passed')), 0)).toEqual({ passed: 3, failed: 0, notes: [] });
  expect(countTests(report(3, 2, 5, file('a', 'failed', 'failed')), 1)).toEqual({ passed: 3, failed: 2, notes: [] });
});

it('a test that did not run counts as failed, never skipped in silence', () => {
  const counted = countTests(report(3, 0, 5, file('a', 'passed', 'passed', 'skipped')), 0);
  expect(counted).toMatchObject({ passed: 3, failed: 2 });
  expect(counted.notes[0]).toContain('2 tests did not run');
});

it('a file that broke before its tests counts as failed', () => {
  const counted = countTests(report(3, 0, 3, file('a', 'passed', 'passed'), file('test/b.test.ts', 'failed')), 1);
  expect(counted).toEqual({ passed: 3, failed: 1, notes: ['test/b.test.ts broke before its tests.'] });
});

it('no test at all, and an exit code without a failed test, count as failed', () => {
  expect(countTests(report(0, 0, 0), 0)).toMatchObject({ passed: 0, failed: 1, notes: ['No test was found.'] });
  expect(countTests(report(3, 0, 3), 1)).toMatchObject({ passed: 3, failed: 1 });
});

it('a stage without tests counts itself', async () => {
  const stage: Stage = { name: 'x', title: 'X', commands: [] };
  expect(await count(stage, ran(0))).toEqual({ passed: 1, failed: 0, notes: [] });
  expect(await count(stage, ran(2))).toEqual({ passed: 0, failed: 1, notes: [] });
});

it("yesterday's report does not speak for a stage that died today", async () => {
  const stage: Stage = { name: 'x', title: 'X', commands: [], counts: `${REPORTS}/count-test.json` };
  await mkdir(ROOT + REPORTS, { recursive: true });
  await writeFile(`${ROOT}${REPORTS}/count-test.json`, JSON.stringify(report(7, 0, 7)));
  expect(await count(stage, ran(0))).toMatchObject({ passed: 7, failed: 0 });
  await forget(stage);
  expect(await count(stage, ran(139))).toEqual({
    passed: 0,
    failed: 1,
    notes: ['It ended before any test was counted.'],
  });
});
