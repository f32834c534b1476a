import { array, assert, nat, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGES, boundsOf } from '../../../server/problems/health/ages.ts';
import { loopHealth, sinceWhen, WEEKS, type LoopCounts } from '../../../server/problems/health/loop.ts';
import { medianDays, together } from '../../../server/problems/health/median.ts';
import { daysBetween, weekIndex } from '../../../server/problems/health/week.ts';

const AT = '2026-11-25T10:00:00.000Z';
const DAY = 86_400_000;
const NONE: LoopCounts = {
  ages: { under7: 0, under30: 0, under90: 0, older: 0 },
  unseen: 0,
  overdue: 0,
  unowned: 0,
  weeks: new Map(),
};
const waits = array(nat(20), { maxLength: 400 });
const written = (given: readonly number[]): number[] =>
  given.flatMap((reports, days) => Array.from({ length: reports }, () => days));

describe('the median', () => {
  it('is that of the days written out one by one', () => {
    assert(
      property(waits, (given) => {
        const days = written(given);
        const [low = 0, high = 0] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]];
        expect(medianDays(given)).toBe(days.length === 0 ? null : (low + high) / 2);
      }),
    );
  });

  it('of several is that of all their days, in any order, and one more of the same changes nothing', () => {
    assert(
      property(array(waits, { maxLength: 4 }), (given) => {
        const all = together(given);
        expect(written(all)).toEqual(given.flatMap(written).toSorted((a, b) => a - b));
        expect(together(given.toReversed())).toEqual(all);
        expect(medianDays(together([...given, ...given]))).toBe(medianDays(all));
      }),
    );
  });

  it('of nothing is not known, rather than 0', () => {
    expect(medianDays([])).toBeNull();
    expect(medianDays([0, 0, 0])).toBeNull();
  });
});

describe('ages', () => {
  it('everything that ever arrived has exactly one, by the days that its list tells', () => {
    assert(
      property(nat(4_000 * DAY), (ago) => {
        const since = new Date(Date.parse(AT) - ago).toISOString();
        const fits = AGES.filter(([age]) => {
          const { from, before } = boundsOf(age, AT);
          return (from === null || since >= from) && (before === null || since < before);
        });
        expect(fits).toHaveLength(1);
        const below = AGES.find(([, days]) => daysBetween(since, AT) < days);
        expect(fits[0]).toBe(below);
      }),
    );
  });
});

describe('loop health', () => {
  it('shows half a year of weeks, the present one last, those without an answer as not known', () => {
    const { weeks, answers } = loopHealth(NONE, AT);
    expect(weeks).toHaveLength(WEEKS);
    expect(weeks.at(-1)).toEqual({ week: '2026-W48', from: '2026-11-23', reports: 0, medianDays: null });
    expect(weeks[0]?.from).toBe(sinceWhen(AT));
    expect(answers).toEqual({ reports: 0, medianDays: null });
  });

  it('a week has the median of its own answers, the whole that of all', () => {
    const week = weekIndex(AT);
    const shown = loopHealth(
      {
        ...NONE,
        weeks: new Map([
          [week - 1, Array.from({ length: 31 }, (_, days) => (days === 30 ? 5 : 0))],
          [week, [0, 0, 3, 0, 0, 0, 0, 0, 0, 1]],
        ]),
      },
      AT,
    );
    expect(shown.weeks.slice(-2)).toMatchObject([
      { week: '2026-W47', reports: 5, medianDays: 30 },
      { week: '2026-W48', reports: 4, medianDays: 2 },
    ]);
    expect(shown.answers).toEqual({ reports: 9, medianDays: 30 });
  });

  it('the ages add up to all that wait', () => {
    assert(
      property(tuple(nat(), nat(), nat(), nat()), ([under7, under30, under90, older]) => {
        const { unanswered } = loopHealth({ ...NONE, ages: { under7, under30, under90, older } }, AT);
        expect(unanswered.reports).toBe(under7 + under30 + under90 + older);
        expect(unanswered.ages.map(({ age }) => age)).toEqual(AGES.map(([age]) => age));
      }),
    );
  });
});
