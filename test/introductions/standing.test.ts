import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isYes, MAY_FOLLOW, mayTake, placeOn } from '../../utils/record/askMachine.ts';
import { AskAnswer, AskStatus, type AskStep } from '../../utils/record/introductionAsk.ts';
import { IntroductionInput } from '../../utils/record/introduction.ts';
import { coolingOf, mayAsk, type AskedBefore } from '../../server/introductions/coolDown.ts';
import { judgeStep } from '../../server/introductions/judgeStep.ts';
import { courseOf, standingOf, statusNow, type KeptStep } from '../../server/introductions/standing.ts';
import { requestFor } from './sample.ts';

const consent = { purpose: 'A call about the close', until: '2026-06-01', askedBy: 'Sam' };
const STEPS: AskStep[] = [
  { status: 'accepted', how: 'direct', note: null, consent },
  { status: 'accepted', how: 'joinsNextCall', note: 'Thursday', consent: null },
  { status: 'later', until: '2026-06-01', note: null },
  { status: 'declined', note: 'Renewal first' },
  { status: 'held', heldOn: '2026-05-20', outcome: 'By hand, in two days.' },
  { status: 'thanked', words: 'Thank you, Sam.' },
];
const terms = { wanted: 1, until: '2026-05-31', closedAt: null };
const tries = fc.array(
  fc.record({ step: fc.constantFrom(...STEPS), actor: fc.constantFrom('seller' as const, 'pm' as const) }),
  { maxLength: 12 },
);

function played(all: { step: AskStep; actor: 'seller' | 'pm' }[]): KeptStep[] {
  const steps: KeptStep[] = [];
  for (const [n, { step, actor }] of all.entries()) {
    const wanted = { id: String(n), step, memberId: actor, actor, saidOn: '2026-05-14' };
    if (judgeStep({ sellerId: 'seller', askerId: 'pm', steps, terms }, wanted) === 'take')
      steps.push({ id: String(n), step, at: '2026-05-14T00:00:00Z' });
  }
  return steps;
}

test('the machine admits nothing but its table, whatever is tried', () => {
  fc.assert(
    fc.property(tries, (all) => {
      const steps = played(all);
      for (const [n, { step }] of steps.entries()) {
        const before = courseOf(steps.slice(0, n)).status;
        expect(Object.keys(MAY_FOLLOW[before])).toContain(step.status);
      }
      const { status, accepted, held, thanked } = courseOf(steps);
      expect(accepted !== null).toBe(isYes(status));
      expect([thanked !== null && held === null, held !== null && accepted === null]).toEqual([false, false]);
    }),
  );
});

test('a seller answers, a product manager notes; what follows from the request nobody takes', () => {
  for (const status of AskStatus.options)
    for (const { status: step } of STEPS) {
      const product = step === 'held' || step === 'thanked';
      expect([status, step, mayTake(status, step, product ? 'seller' : 'pm')]).toEqual([status, step, false]);
    }
  expect([MAY_FOLLOW.withdrawn, MAY_FOLLOW.expired]).toEqual([{}, {}]);
});

test.each([
  ['before its day', null, '2026-05-31', 'take'],
  ['after its day', null, '2026-06-01', 'closed'],
  ['closed by hand', '2026-05-01T00:00:00Z', '2026-05-14', 'closed'],
])('an answer %s', (_, closedAt, saidOn, verdict) => {
  const ground = { sellerId: 's', askerId: 'p', steps: [], terms: { ...terms, closedAt } };
  const [step] = STEPS;
  const wanted = { id: 'x', step: step ?? raise(), memberId: 's', actor: 'seller' as const, saidOn };
  expect(judgeStep(ground, wanted)).toBe(verdict);
  const steps = [{ id: 'y', step: wanted.step, at: '' }];
  const back = { ...wanted, step: STEPS[3] ?? raise() };
  expect(judgeStep({ ...ground, steps }, back)).toBe('take');
});
const raise = (): never => {
  throw new Error('missing');
};

test('what was put off stands again from its day on, and is answered like any ask; nothing else ever returns', () => {
  const day = fc.constantFrom('2026-05-13', '2026-05-14', '2026-05-15', '2027-01-01');
  fc.assert(
    fc.property(fc.constantFrom(...AskStatus.options), fc.option(day), day, (status, until, today) => {
      const back = status === 'later' && until !== null && until <= today;
      expect(placeOn(status, until, today)).toBe(back ? 'returned' : status);
    }),
  );
  expect(MAY_FOLLOW.returned).toEqual(MAY_FOLLOW.asked);
  expect(mayTake('returned', 'held', 'pm')).toBe(false);
});

test('a request closes itself when enough said yes or its day is over, and opens again when a yes is taken back', () => {
  expect(standingOf(terms, ['asked', 'declined'], '2026-05-31')).toBe('open');
  expect(standingOf(terms, ['thanked'], '2026-06-09')).toBe('enough');
  expect(standingOf(terms, [], '2026-06-01')).toBe('past');
  expect(standingOf({ ...terms, closedAt: 'x' }, ['held'], '2026-05-01')).toBe('closed');
  const back = played([
    { step: STEPS[0] ?? raise(), actor: 'seller' },
    { step: STEPS[3] ?? raise(), actor: 'seller' },
  ]);
  expect(standingOf(terms, [courseOf(back).status], '2026-05-14')).toBe('open');
});

test.each([
  ['asked', 'open', 'asked'],
  ['asked', 'enough', 'withdrawn'],
  ['later', 'closed', 'withdrawn'],
  ['later', 'past', 'expired'],
  ['accepted', 'closed', 'accepted'],
  ['declined', 'past', 'declined'],
  ['thanked', 'enough', 'thanked'],
] as const)('an ask that is %s in a request that is %s is %s', (status, standing, now) => {
  expect(statusNow(status, standing)).toBe(now);
});

test('nobody is written to without their consent; a no needs no words', () => {
  expect(AskAnswer.safeParse({ status: 'accepted', how: 'direct' }).error?.issues[0]?.path).toEqual(['consent']);
  expect(AskAnswer.safeParse({ status: 'declined' }).success).toBe(true);
  expect(AskAnswer.safeParse({ status: 'held', heldOn: '2026-05-20', outcome: 'x' }).success).toBe(false);
});

test.each([[{ wanted: 0 }], [{ wanted: 101 }], [{ until: '2026-02-30' }], [{ about: ' \u200b' }], [{ kind: 'lunch' }]])(
  'P13 a request with %j is refused at that field',
  (changes) => {
    const { error } = IntroductionInput.safeParse({ ...requestFor(), ...changes });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(changes));
  },
);

const before: AskedBefore = {
  key: 'k',
  introductionId: 'i',
  askedAt: '2026-05-01T10:00:00.000Z',
  about: 'A beta',
  answered: false,
  closed: false,
};
test.each([
  ['2026-07-30T09:59:59.999Z', {}, true],
  ['2026-07-30T10:00:00.000Z', {}, false],
  ['2026-05-02T00:00:00Z', { answered: true, closed: true }, true],
  ['2026-05-02T00:00:00Z', { closed: true }, false],
])('at %s, %j: cooling %s', (at, changes, cooling) => {
  const asked = [{ ...before, ...changes }];
  expect(coolingOf(asked, at, 90) !== null).toBe(cooling);
  expect(mayAsk(asked, 'another', at, 90)).toBe(!cooling);
  expect(mayAsk(asked, 'i', at, 90)).toBe(false);
});

test('a yes and a no cool down alike', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-05-01'), max: new Date('2026-12-31'), noInvalidDate: true }), (date) => {
      const at = date.toISOString();
      expect(coolingOf([{ ...before, answered: true }], at, 90)).toEqual(coolingOf([before], at, 90));
    }),
  );
});

test.each([
  [0, null],
  [1, null],
  [2, '2026-05-03'],
  [365, '2027-05-01'],
])('with a pause of %i days, asked on the 1st, a person is free again from %s on', (days, until) => {
  const at = '2026-05-02T10:00:00.000Z';
  expect(coolingOf([before], at, days)?.until ?? null).toBe(until);
  expect(mayAsk([before], 'another', at, days)).toBe(until === null);
});
