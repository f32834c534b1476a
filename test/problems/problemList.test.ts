import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { toldProblems } from '../../server/problems/problemList.ts';
import { DecisionStatus } from '../../utils/record/decision.ts';
import { ProblemList, TOLD_MAX } from '../../utils/record/problemList.ts';
import { listed, manyProblems } from '../support/problems.ts';

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
