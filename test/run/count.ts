import { readFile, rm } from 'node:fs/promises';
import * as z from 'zod/mini';
import { type Ran, ROOT } from './execute.ts';
import type { Stage } from './stages.ts';

export type Count = { passed: number; failed: number; notes: readonly string[] };

/** The part of vitest's JSON report (jest's format) that is needed here. */
const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Counts a vitest report. A test that did not run counts as failed, and so does a file that broke before its tests.
 * Nothing at all is a failure too: a filter that finds no test proves nothing.
 */
export function countTests(report: unknown, code: number): Count {
  const { numPassedTests: passed, numFailedTests, numTotalTests, testResults } = Report.parse(report);
  const left = numTotalTests - passed - numFailedTests;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const notes = [
    ...(left > 0 ? [`${left} tests did not run; they count as failed.`] : []),
    ...broken.map(({ name }) => `${name.replace(ROOT, '')} broke before its tests.`),
    ...(numTotalTests === 0 ? ['No test was found.'] : []),
  ];
  const failed = numFailedTests + left + broken.length + (numTotalTests === 0 ? 1 : 0);
  if (failed > 0 || code === 0) return { passed, failed, notes };
  return {
    passed,
    failed: 1,
    notes: [...notes, `vitest ended with ${code} though every test passed; see its output.`],
  };
}

/** Takes an old report away, so that a stage that dies is not judged by yesterday's. */
export async function forget({ counts }: Stage): Promise<void> {
  if (counts) await rm(ROOT + counts, { force: true });
}

/** What a stage adds to the sum: its tests, or itself. */
export async function count({ counts }: Stage, { code }: Ran): Promise<Count> {
  if (!counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, notes: [] };
  const text = await readFile(ROOT + counts, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1, notes: ['It ended before any test was counted.'] };
  return countTests(JSON.parse(text), code);
}
