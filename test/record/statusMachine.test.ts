import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DecisionInput, DecisionStatus } from '../../utils/record/decision.ts';
import { MAY_FOLLOW, mayFollow } from '../../utils/record/statusMachine.ts';

const status = constantFrom(...DecisionStatus.options);

describe('what may follow what', () => {
  it('admits nothing that is not in the table, over any run of decisions', () => {
    assert(
      property(array(status, { maxLength: 30 }), (wanted) => {
        let held: DecisionStatus | null = null;
        for (const next of wanted) {
          const allowed: readonly DecisionStatus[] = MAY_FOLLOW[held ?? 'open'];
          expect(mayFollow(held, next)).toBe(allowed.includes(next));
          if (mayFollow(held, next)) held = next;
        }
      }),
    );
  });

  const never = [
    [null, 'open', 'nothing to withdraw'],
    ['open', 'open', 'nothing to withdraw'],
    ['declined', 'completed', 'done without being taken up again'],
    ['deferred', 'completed', 'done without being taken up again'],
    ['completed', 'declined', 'refused after it was done'],
    ['completed', 'deferred', 'put off after it was done'],
    ['duplicate', 'planned', 'decided where it does not stand'],
  ] as const;
  test.each(never.map(([held, next, why]) => ({ held, next, why })))(
    '$held is not followed by $next: $why',
    ({ held, next }) => expect(mayFollow(held, next)).toBe(false),
  );

  test.each(DecisionStatus.options.filter((one) => one !== 'open'))(
    '%s can be withdrawn, and said in other words',
    (one) => {
      expect([mayFollow(one, 'open'), mayFollow(one, one)]).toEqual([true, true]);
    },
  );

  it('from every status every other one can be reached in the end', () => {
    for (const start of DecisionStatus.options) {
      const reached = new Set<DecisionStatus>([start]);
      for (const one of reached) for (const next of MAY_FOLLOW[one]) reached.add(next);
      expect(reached.size).toBe(DecisionStatus.options.length);
    }
  });
});

const no = { status: 'declined', reason: 'Too few ask.', wouldChange: 'More of them.' };
const pathsOf = (input: object) => DecisionInput.safeParse(input).error?.issues.map(({ path }) => path.join('/')) ?? [];

describe('P9 what a decision has to say', () => {
  test.each([
    [{ ...no, returnsWhen: { accounts: 4 } }, []],
    [{ ...no, returnsWhen: { openAmount: { amount: '40000', currencyIsoCode: 'USD' } } }, []],
    [{ ...no, returnsWhen: {} }, ['returnsWhen']],
    [{ ...no, returnsWhen: { accounts: 0 } }, ['returnsWhen/accounts']],
    [{ status: 'planned', reason: 'Soon.', returnsWhen: { accounts: 4 } }, ['returnsWhen']],
    [{ status: 'duplicate', reason: 'The same.' }, ['canonicalId']],
    [{ ...no, safeSentence: 'x'.repeat(2_001) }, ['safeSentence']],
  ])('%j: %j', (input, paths) => expect(pathsOf(input)).toEqual(paths));
});
