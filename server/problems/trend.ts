import type { WeekOfReports } from '../../utils/record/trend.ts';
import { countAccounts } from './accounts.ts';
import { mondayOf, weekIndex, weekName } from './health/week.ts';

/** Weeks that are told, the present one among them. */
export const TREND_WEEKS = 26;

/** A report as a trend counts it. */
export interface Arrival {
  receivedAt: string;
  accountKeys: readonly string[];
}

/** The Monday from which a trend counts. `now`: RFC 3339. */
export const trendSince = (now: string): string => mondayOf(weekIndex(now) - TREND_WEEKS + 1);

/** Reports by the week of their arrival, weeks without any among them. */
export function trendOf(arrivals: readonly Arrival[], now: string): WeekOfReports[] {
  const byWeek = Map.groupBy(arrivals, ({ receivedAt }) => weekIndex(receivedAt));
  const first = weekIndex(now) - TREND_WEEKS + 1;
  return Array.from({ length: TREND_WEEKS }, (_, place) => {
    const those = byWeek.get(first + place) ?? [];
    const accounts = countAccounts(those.map(({ accountKeys }) => accountKeys));
    return { week: weekName(first + place), reports: those.length, accounts };
  });
}
