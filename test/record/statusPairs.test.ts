import { describe, expect, test } from 'vitest';
import { DecisionStatus } from '../../utils/record/decision.ts';
import { mayFollow } from '../../utils/record/statusMachine.ts';

/** Every pair, written out by hand. The columns stand in the order of NEXT: x may follow, - may not. */
const NEXT = ['open', 'investigating', 'planned', 'started', 'completed', 'declined', 'deferred', 'duplicate'] as const;
const TABLE = [
  [null, '-xxxxxxx'],
  ['open', '-xxxxxxx'],
  ['investigating', 'xxxxxxxx'],
  ['planned', 'xxxxxxxx'],
  ['started', 'xxxxxxxx'],
  ['completed', 'xx-xx---'],
  ['declined', 'xxxx-xxx'],
  ['deferred', 'xxxx-xxx'],
  ['duplicate', 'x------x'],
] as const;

const pairs = TABLE.flatMap(([held, row]) => NEXT.map((next, at) => ({ held, next, allowed: row[at] === 'x' })));

describe('P9 a decision after another one', () => {
  test.each(pairs)('$held, then $next: $allowed', ({ held, next, allowed }) =>
    expect(mayFollow(held, next)).toBe(allowed),
  );

  test('the table leaves no status out', () => {
    expect(NEXT.toSorted()).toEqual(DecisionStatus.options.toSorted());
    expect(TABLE.flatMap(([held]) => held ?? []).toSorted()).toEqual(DecisionStatus.options.toSorted());
    expect(pairs).toHaveLength(72);
  });
});
