import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../server/problems/health/week.ts';
import { TREND_WEEKS, trendOf, trendSince } from '../../server/problems/trend.ts';

const NOW = '2026-05-14T09:15:00.000Z'; // a Thursday
const arrival = (receivedAt: string, ...accountKeys: string[]) => ({ receivedAt, accountKeys });

describe('the trend of a problem', () => {
  it('has every week to the present one, also those without a report', () => {
    const weeks = trendOf([], NOW);
    expect(weeks).toHaveLength(TREND_WEEKS);
    expect(weeks.at(-1)).toEqual({ week: '2026-W20', reports: 0, accounts: 0 });
    expect(weeks[0]?.week).toBe('2025-W47');
  });

  it('counts reports, and accounts once however they are written', () => {
    const weeks = trendOf(
      [
        arrival('2026-05-11T00:00:00.000Z', 'n:acme', 'd:acme.example'),
        arrival('2026-05-14T09:00:00.000Z', 'd:acme.example'),
        arrival('2026-05-12T09:00:00.000Z'),
        arrival('2026-05-10T23:59:59.999Z', 'n:bolt'),
      ],
      NOW,
    );
    expect(weeks.slice(-2)).toEqual([
      { week: '2026-W19', reports: 1, accounts: 1 },
      { week: '2026-W20', reports: 3, accounts: 1 },
    ]);
  });

  it('counts from a Monday, and loses none of what the store gives since then', () => {
    expect(trendSince(NOW)).toBe('2025-11-17');
    const start = Date.parse(trendSince(NOW));
    const days = integer({ min: 0, max: Math.floor((Date.parse(NOW) - start) / DAY) });
    const arrivals = array(record({ day: days, account: constantFrom('n:a', 'n:b', '') }));
    assert(
      property(arrivals, (made) => {
        const weeks = trendOf(
          made.map(({ day, account }) =>
            arrival(new Date(start + day * DAY).toISOString(), ...(account ? [account] : [])),
          ),
          NOW,
        );
        expect(weeks.reduce((sum, { reports }) => sum + reports, 0)).toBe(made.length);
        for (const { reports, accounts } of weeks) expect(accounts).toBeLessThanOrEqual(Math.min(reports, 2));
      }),
    );
  });
});
