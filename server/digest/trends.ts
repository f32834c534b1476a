import { countAccounts, splitKeys } from '../problems/accounts.ts';
import type { ArrivalRow } from './rows.ts';

/** How a problem was spoken of in a week and in the one before. */
export interface Trend {
  problemId: string;
  madeAt: string;
  accounts: number;
  accountsBefore: number;
  reports: number;
}

const accountsIn = (rows: readonly ArrivalRow[]): number =>
  countAccounts(rows.map(({ accountKeys }) => splitKeys(accountKeys)));

/** One trend for each problem that was spoken of in the week itself; by accounts, then reports, the most first. */
export function trendsOf(arrivals: readonly ArrivalRow[]): Trend[] {
  const byProblem = Map.groupBy(arrivals, ({ problemId }) => problemId);
  const trends = Array.from(byProblem, ([problemId, rows]) => {
    const now = rows.filter(({ isThisWeek }) => isThisWeek);
    return {
      problemId,
      madeAt: rows[0]?.madeAt ?? '',
      accounts: accountsIn(now),
      accountsBefore: accountsIn(rows.filter(({ isThisWeek }) => !isThisWeek)),
      reports: now.reduce((sum, { reports }) => sum + reports, 0),
    };
  });
  return trends
    .filter(({ reports }) => reports > 0)
    .toSorted((a, b) => b.accounts - a.accounts || b.reports - a.reports || (a.problemId < b.problemId ? -1 : 1));
}

/** Problems that were there before the week and that more accounts spoke of than the week before; most growth first. */
export const risingOf = (trends: readonly Trend[], from: string): Trend[] =>
  trends
    .filter(({ madeAt, accounts, accountsBefore }) => madeAt < from && accounts > accountsBefore)
    .toSorted((a, b) => b.accounts - b.accountsBefore - (a.accounts - a.accountsBefore));
