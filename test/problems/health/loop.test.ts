import { array, assert, nat, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGES, boundsOf } from '../../../server/problems/health/ages.ts';
import { loopHealth, sinceWhen, WEEKS, type LoopCounts } from '../../../server/problems/health/loop.ts';
import { medianDays } from '../../../server/problems/health/median.ts';
import { weekIndex } from '../../../server/problems/health/week.ts';

const AT = '2026-11-25T10:00:00.000Z';
const DAY = 86_400_000;
const NONE: LoopCounts = {
  ages: { under7: 0, under30: 0, under90: 0, older: 0 },
  unseen: 0,
  overdue: 0,
  unowned: 0,
  waits: [],
};
const waits = array(record({ days: nat(400), reports: nat(20) }), { maxLength: 20 });

describe('the median', () => {
  it('is that of the days written out one by one', () => {
    assert(
      property(waits, (given) => {
        const days = given
          .flatMap((wait) => Array.from({ length: wait.reports }, () => wait.days))
          .toSorted((a, b) => a - b);
        const [low = 0, high = 0] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]];
        expect(medianDays(given)).toBe(days.length === 0 ? null : (low + high) / 2);
      }),
    );
  });

  it('does not depend on the order, and one more of the same changes nothing', () => {
    assert(
      property(waits, (given) => {
        expect(medianDays(given.toReversed())).toBe(medianDays(given));
        expect(medianDays([...given, ...given])).toBe(medianDays(given));
      }),
    );
  });

  it('of nothing is not known, rather than 0', () => {
    expect(medianDays([])).toBeNull();
    expect(medianDays([{ days: 4, reports: 0 }])).toBeNull();
  });
});

describe('ages', () => {
  it('everything that ever arrived has exactly one', () => {
    assert(
      property(nat(4_000 * DAY), (ago) => {
        const since = new Date(Date.parse(AT) - ago).toISOString();
        const fits = AGES.filter(([age]) => {
          const { after, upTo } = boundsOf(age, AT);
          return (after === null || since > after) && (upTo === null || since <= upTo);
        });
        expect(fits).toHaveLength(1);
        const below = AGES.find(([, days]) => ago < days * DAY);
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
        waits: [
          { week, days: 2, reports: 3 },
          { week, days: 9, reports: 1 },
          { week: week - 1, days: 30, reports: 5 },
        ],
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
