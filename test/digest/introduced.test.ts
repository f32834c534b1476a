import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import type { AskStep } from '../../utils/record/introductionAsk.ts';
import { asksOfWeek, requestsOfWeek } from '../../server/digest/introduced.ts';
import type { Requested } from '../../server/introductions/atStore.ts';
import type { KeptAsk, KeptIntroduction } from '../../server/store/introductions.ts';
import { requestFor } from '../introductions/sample.ts';
import { SPAN } from './sample.ts';

const BEFORE = '2026-11-10T09:00:00.000Z';
const INSIDE = '2026-11-18T09:00:00.000Z';
const TODAY = '2026-11-25';

const request = (more: Partial<KeptIntroduction> = {}): KeptIntroduction => {
  const { problemId: _, ...input } = requestFor({ wanted: 2, until: '2026-12-24' });
  const askedBy = { id: newId(), name: 'Pia' };
  return { ...input, problem: null, askedBy, left: null, openedBy: askedBy, askedAt: BEFORE, closedAt: null, ...more };
};

const STEPS: Record<'yes' | 'no' | 'later' | 'held' | 'thanked', AskStep> = {
  yes: { status: 'accepted', how: 'introduces', note: null, consent: null },
  no: { status: 'declined', note: null },
  later: { status: 'later', until: '2026-12-01', note: null },
  held: { status: 'held', heldOn: '2026-11-18', outcome: 'They close by hand.' },
  thanked: { status: 'thanked', words: 'Thank you.' },
};
type Said = keyof typeof STEPS;

/** An ask that went out before the week, with these answers in it. */
const askWith = ({ id }: KeptIntroduction, said: Said[], at = INSIDE, askedAt = BEFORE): KeptAsk => ({
  id: newId(),
  introductionId: id,
  key: newId(),
  seller: { id: newId(), name: 'Sam' },
  reportId: newId(),
  reasons: [],
  askedAt,
  steps: said.map((name) => ({ id: newId(), step: STEPS[name], at })),
});

const one = (said: Said[], at?: string, kept = request()): Requested => ({ kept, asks: [askWith(kept, said, at)] });
const states = (...requests: Requested[]) => requestsOfWeek(requests, SPAN, TODAY).rows.map(({ state }) => state);

describe('requests of the week', () => {
  test('are those that were made in it', () => {
    expect(states({ kept: request({ askedAt: INSIDE }), asks: [] })).toEqual(['0 asked, 0 of 2 agreed']);
    expect(states({ kept: request(), asks: [] })).toEqual([]);
    expect(states({ kept: request({ askedAt: SPAN.until }), asks: [] })).toEqual([]);
    expect(states({ kept: request({ askedAt: SPAN.from }), asks: [] })).toHaveLength(1);
  });

  test('and those for which somebody was asked in it or said yes in it', () => {
    const kept = request();
    expect(states({ kept, asks: [askWith(kept, [], INSIDE, INSIDE)] })).toEqual(['1 asked, 0 of 2 agreed']);
    expect(states(one(['yes']))).toEqual(['1 asked, 1 of 2 agreed']);
    expect(states(one(['yes', 'held', 'thanked']))).toEqual(['1 asked, 1 of 2 agreed']);
    expect(states(one(['yes'], BEFORE))).toEqual([]);
  });

  test('and, whatever the week, those that nobody looks after while an answer or a yes waits', () => {
    const left = (more: Partial<KeptIntroduction>, said: Said[] = []) =>
      one(said, BEFORE, request({ left: 'seller', ...more }));
    const words = 'Nobody looks after it: Pia became a seller';
    expect(states(left({}))).toEqual([`1 asked, 0 of 2 agreed. ${words}`]);
    expect(states(left({ closedAt: BEFORE }, ['yes']))).toEqual([`1 asked, 1 of 2 agreed. ${words}`]);
    expect(states(left({ closedAt: BEFORE }, ['yes', 'held']))).toEqual([]);
    expect(states(left({ closedAt: BEFORE }))).toEqual([]);
    expect(states(left({ until: '2026-11-24' }, ['no']))).toEqual([]);
  });

  test('a refusal brings no row and changes none: nobody is shown that somebody said no', () => {
    const answers = array(constantFrom<Said>('no', 'later'), { maxLength: 3 });
    assert(
      property(answers, (said) => {
        const kept = request();
        expect(states({ kept, asks: [askWith(kept, said)] })).toEqual([]);
        const made = { ...kept, askedAt: INSIDE };
        const silent = states({ kept: made, asks: [askWith(made, [])] });
        expect(states({ kept: made, asks: [askWith(made, said)] })).toEqual(silent);
      }),
    );
  });

  test('name what is wanted, of whom if that was said, who asked and where it stands', () => {
    const kept = request({ askedAt: INSIDE, who: null });
    expect(requestsOfWeek([{ kept, asks: [] }], SPAN, TODAY)).toEqual({
      total: 1,
      rows: [{ id: kept.id, wanted: 'How they close the month', askedBy: 'Pia', state: '0 asked, 0 of 2 agreed' }],
    });
    expect(requestsOfWeek([one(['yes'])], SPAN, TODAY).rows[0]?.wanted).toBe('How they close the month (logistics)');
  });
});

describe('what a seller was asked for in the week', () => {
  const stateAfter = (said: Said[], kept = request(), at = INSIDE) => {
    const own = askWith(kept, said, at);
    return asksOfWeek([own], [{ kept, asks: [own] }], SPAN, TODAY).rows.map(({ state }) => state);
  };

  test.each<[Said[], string]>([
    [['yes'], 'you said yes'],
    [['no'], 'you said no'],
    [['later'], 'you said later'],
    [['later', 'yes'], 'you said yes'],
    [['yes', 'held'], 'it took place'],
    [['yes', 'held', 'thanked'], 'you were thanked'],
  ])('after %s it says: %s', (said, state) => {
    expect(stateAfter(said)).toEqual([state]);
  });

  test('waits while nobody answered, and ends with its request', () => {
    const waiting = (kept: KeptIntroduction) => {
      const own = askWith(kept, [], INSIDE, INSIDE);
      return asksOfWeek([own], [{ kept, asks: [own] }], SPAN, TODAY).rows[0]?.state;
    };
    expect(waiting(request())).toBe('waits for your answer');
    expect(waiting(request({ closedAt: INSIDE }))).toBe('no longer needed');
    expect(waiting(request({ until: '2026-11-20' }))).toBe('its last day is over');
  });

  test('what was said in another week is told in that one', () => {
    expect(stateAfter(['yes'], request(), BEFORE)).toEqual([]);
    expect(stateAfter([])).toEqual([]);
  });

  test('others’ yes ends it for this seller too; an ask without its request is left out', () => {
    const kept = request({ wanted: 1 });
    const own = askWith(kept, [], INSIDE, INSIDE);
    const other = askWith(kept, ['yes']);
    expect(asksOfWeek([own], [{ kept, asks: [own, other] }], SPAN, TODAY).rows[0]?.state).toBe('no longer needed');
    expect(asksOfWeek([own], [], SPAN, TODAY)).toEqual({ total: 0, rows: [] });
    expect(asksOfWeek([own], [{ kept, asks: [own] }], SPAN, TODAY).rows[0]?.id).toBeNull();
  });
});
