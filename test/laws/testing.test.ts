import { expect, it } from 'vitest';
import { FAILURES } from '../../utils/record/failure.ts';
import { everyFailureIsTested, everyTestRuns } from './testing.ts';
import { tree } from './tree.ts';

const breaches = (text: string) => everyTestRuns([{ path: 'test/a.test.ts', text }]);

it('every test runs', () => {
  expect(everyTestRuns(tree())).toEqual([]);
});

it('every failure is met by a test', () => {
  expect(everyFailureIsTested(Object.keys(FAILURES))(tree())).toEqual([]);
});

it.each([
  "it.skip('x', f);",
  "describe.only('x', f);",
  "test.todo('x');",
  "it.concurrent.only('x', f);",
  "it.skipIf(slow)('x', f);",
  "it('x', (ctx) => ctx.skip());",
  "it.fails('x', f);",
  "xit('x', f);",
])('%s is a breach', (text) => {
  expect(breaches(text)).toEqual(['test/a.test.ts:1 leaves a test out or alone: let it run, or delete it.']);
});

it.each(["it('x', f);", "it.each([1])('x', f);", 'page.skip(3);', "const s = 'it.only';"])('%s is none', (text) => {
  expect(breaches(text)).toEqual([]);
});

it('a failure nobody tests is a breach; a law naming it does not count', () => {
  const law = everyFailureIsTested(['a-code', 'b-code']);
  const files = [
    { path: 'test/x.test.ts', text: "expect(code).toBe('a-code');" },
    { path: 'test/laws/x.test.ts', text: "'b-code'" },
    { path: 'utils/x.ts', text: "'b-code'" },
  ];
  expect(law(files)).toEqual([
    "No test names the failure 'b-code' of utils/record/failure.ts: write the one that meets it.",
  ]);
});
