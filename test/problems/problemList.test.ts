import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { keepProblems } from '../../server/problems/problemList.ts';
import { DecisionStatus } from '../../utils/record/decision.ts';
import { type ListedProblem, ProblemList, TOLD_MAX } from '../../utils/record/problemList.ts';
import { listed, manyProblems } from '../support/problems.ts';

/** These problems, the last touched first, as sellers are told of them. */
const toldProblems = (problems: readonly ListedProblem[], bytesMax?: number): ListedProblem[] =>
  keepProblems(bytesMax)
    .update(
      [],
      problems.map((problem, place) => ({ seq: problems.length - place, problem })),
    )
    .map(({ problem }) => problem);

test.each([
  ['open', true],
  ['planned', true],
  ['declined', true],
  ['deferred', true],
  ['completed', false],
  ['duplicate', false],
] as const)('a problem that is %s: told is %s', (status, isTold) => {
  expect(toldProblems([listed('Exports stop', { status })])).toHaveLength(isTold ? 1 : 0);
});

test('a long statement is cut with an ellipsis, never within a character', () => {
  const [cut] = toldProblems([listed('x'.repeat(TOLD_MAX - 2) + '😀'.repeat(9))]);
  expect(cut?.statement).toHaveLength(TOLD_MAX);
  expect(cut?.statement.endsWith('…')).toBe(true);
  expect(cut?.statement.isWellFormed()).toBe(true);
  const short = 'y'.repeat(TOLD_MAX);
  expect(toldProblems([listed(short)])[0]?.statement).toBe(short);
});

test('what does not fit is left out from the end, the last touched stay', () => {
  const all = manyProblems(50);
  const some = toldProblems(all, 2_000);
  expect(some.length).toBeGreaterThan(5);
  expect(some).toEqual(all.slice(0, some.length));
  expect(JSON.stringify(some).length).toBeLessThanOrEqual(2_001);
});

test('5,000 problems fit, and no more are told', () => {
  expect(toldProblems(manyProblems(5_010))).toHaveLength(5_000);
});

test('whatever problems there are, a browser can read what is told of them', () => {
  const words = string({ minLength: 0, maxLength: 700, unit: 'binary' });
  const one = property(array(words), constantFrom(...DecisionStatus.options), integer(), (texts, status, version) => {
    const problems = toldProblems(texts.map((text) => listed(text, { status })));
    expect(ProblemList.parse({ version: String(version), problems }).problems).toEqual(problems);
  });
  assert(one, { numRuns: 200 });
});

test('only what was touched is told anew: it stands first, and what no longer stands is gone', () => {
  const kept = keepProblems();
  const [one, two, three] = [listed('Exports stop'), listed('Labels print blank'), listed('Login loops')];
  const ids = (told: ReturnType<typeof kept.update>) => told.map(({ problem }) => problem.id);
  const all = [one, two, three].map((problem, place) => ({ seq: place + 1, problem }));
  expect(ids(kept.update([], all))).toEqual([three.id, two.id, one.id]);
  const touched = kept.update([one.id], [{ seq: 4, problem: { ...one, reports: 9 } }]);
  expect(ids(touched)).toEqual([one.id, three.id, two.id]);
  expect(touched[0]?.problem.reports).toBe(9);
  expect(ids(kept.update([three.id], []))).toEqual([one.id, two.id]);
  expect(ids(kept.update([two.id], [{ seq: 5, problem: { ...two, status: 'completed' } }]))).toEqual([one.id]);
  expect(ids(kept.update([two.id], [{ seq: 6, problem: two }]))).toEqual([two.id, one.id]);
});
