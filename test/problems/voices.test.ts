import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Terms } from '../../utils/likeness/terms.ts';
import { featuresOf } from '../../utils/likeness/features.ts';
import { rankProblems } from '../../server/problems/likeness.ts';
import { voicesOf, type Placed } from '../../server/problems/voices.ts';
import { plainLikeness } from './plainLikeness.ts';

const NOTHING: Terms = { statement: [], quote: [], feature: [], fields: [] };
const roots = fc.array(fc.constantFrom('export', 'exports', 'reexport', 'invoice', 'invoic', 'month', 'end', '2024'), {
  maxLength: 4,
});
const none: fc.Arbitrary<string[]> = fc.constant([]);
const someTerms = fc.record({ statement: roots, quote: roots, feature: roots, fields: none });
const somePlaced = fc.record({
  problemId: fc.constantFrom('a', 'b', 'c'),
  terms: someTerms,
  accountKeys: none,
});

const on = (problemId: string, terms: Partial<Terms>, accountKeys: string[] = []): Placed => ({
  problemId,
  terms: { ...NOTHING, ...terms },
  accountKeys,
});

test('each problem speaks with the best part of each of its reports, added up', () => {
  const features = featuresOf({ ...NOTHING, statement: ['export'] });
  const [first, second] = voicesOf(
    [on('a', { statement: ['export'], quote: ['export'] }), on('b', {}), on('a', { quote: ['export'] })],
    features,
  );
  expect(first?.says[features.get('export')?.at ?? -1]).toBe(1.7);
  expect([first?.reports, second?.reports]).toEqual([2, 1]);
  expect(second?.says.every((said) => said === 0)).toBe(true);
});

test('a problem knows the accounts and the fields of all its reports', () => {
  const [voice] = voicesOf([on('a', { fields: ['plan=pro'] }, ['x']), on('a', {}, ['y'])], new Map());
  expect([voice?.accounts, voice?.fields]).toEqual([new Set(['x', 'y']), new Set(['plan=pro'])]);
});

test('comparing by number gives what comparing by name gives', () => {
  const property = fc.property(someTerms, fc.array(somePlaced, { maxLength: 6 }), (terms, placed) => {
    const plain = plainLikeness(terms, placed);
    const ranked = rankProblems({ terms, accountKeys: [] }, placed);
    for (const { problemId, likeness } of ranked) expect(likeness).toBeCloseTo(plain.get(problemId) ?? 0, 9);
    const clear = [...plain].filter(([, likeness]) => likeness > 0.011).map(([id]) => id);
    expect(ranked.map(({ problemId }) => problemId)).toEqual(expect.arrayContaining(clear));
  });
  fc.assert(property);
});

test('so many at most, the likeliest of all', () => {
  const report = { terms: { ...NOTHING, statement: ['export', 'invoice'] }, accountKeys: [] };
  const placed = ['a', 'b', 'c'].map((id, n) => on(id, { statement: ['export', 'invoice', 'month'].slice(n) }));
  expect(rankProblems(report, placed, 1)).toEqual(rankProblems(report, placed).slice(0, 1));
});
