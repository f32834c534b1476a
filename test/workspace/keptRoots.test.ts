import { expect, it, vi } from 'vitest';
import { rootsOf } from '../../utils/likeness/terms.ts';
import { keptRoots } from '../../utils/workspace/keptRoots.ts';

const [EXPORTS, LABELS, LOGIN] = ['Exports stop', 'Labels print blank', 'Login loops'];

it('gives the roots of each statement in its place', () => {
  const roots = keptRoots();
  expect(roots([EXPORTS, LABELS])).toEqual([rootsOf(EXPORTS), rootsOf(LABELS)]);
  expect(roots([LOGIN, LABELS, EXPORTS])).toEqual([rootsOf(LOGIN), rootsOf(LABELS), rootsOf(EXPORTS)]);
});

it('looks at new statements only, and keeps none but those of the last list', () => {
  const looked = vi.fn<(statement: string) => string[]>((statement) => rootsOf(statement));
  const roots = keptRoots(looked);
  const newOf = (...statements: string[]) => {
    looked.mockClear();
    roots(statements);
    return looked.mock.calls.map(([statement]) => statement);
  };
  expect(newOf(EXPORTS, LABELS, EXPORTS)).toEqual([EXPORTS, LABELS]);
  expect(newOf(LOGIN, EXPORTS)).toEqual([LOGIN]);
  expect(newOf(EXPORTS, LABELS)).toEqual([LABELS]);
});
