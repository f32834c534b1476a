import type { Term } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import type { Severity } from '../../../utils/record/report.ts';
import { decimal, plain, sum, whole, type Decimal } from './decimal.ts';
import type { Identities } from './deals.ts';
import { byAge, type Evidence } from './evidence.ts';
import { counted, distinct, term } from './term.ts';

/** What happens at an account; `unknown` where no report says. */
export type Harm = Severity | 'unknown';

const WORST_FIRST: readonly Harm[] = ['blocked', 'slowed', 'annoyed', 'unknown'];
const SAID: Record<Harm, string> = {
  blocked: 'blocked by it',
  slowed: 'slowed by it',
  annoyed: 'annoyed by it',
  unknown: 'without a word on what happens',
};

export const saidOf = (harm: Harm): string => SAID[harm];

export interface Reach {
  accounts: number;
  /** The sum of what each account counts: reach × impact. */
  points: Decimal;
  /** What happens at most of them; the milder one of two. */
  usual: Harm;
  reach: Term;
  impact: Term;
  /** Reports that name no account. */
  nameless: string[];
}

const worstOf = (reports: readonly Evidence[]): Harm =>
  WORST_FIRST.find((harm) => reports.some(({ severity }) => (severity ?? 'unknown') === harm)) ?? 'unknown';

const newestName = (reports: readonly Evidence[]): string | null =>
  reports.toSorted(byAge).findLast(({ account }) => account.name !== null)?.account.name ?? null;

function usualOf(harms: readonly Harm[]): Harm {
  const count = (harm: Harm): number => harms.filter((one) => one === harm).length;
  return WORST_FIRST.toReversed().reduce((best, harm) => (count(harm) > count(best) ? harm : best), 'unknown');
}

/** Distinct accounts, and what happens at each at its worst. `evidence`: of one problem, within the period. */
export function reachOf(
  evidence: readonly Evidence[],
  known: Identities,
  { impact, periodDays }: RankingSettings,
): Reach {
  const groups = Map.groupBy(evidence, (one) => known.accountOf(one));
  const nameless = groups.get(null) ?? [];
  const accounts = [...groups].flatMap(([id, reports]) =>
    id === null ? [] : [{ id, reports, harm: worstOf(reports) }],
  );
  const weights = accounts.map(({ harm }) => decimal(impact[harm]));
  const points = sum(weights);
  const count = whole(accounts.length);
  const terms = accounts
    .toSorted((a, b) => WORST_FIRST.indexOf(a.harm) - WORST_FIRST.indexOf(b.harm) || (a.id < b.id ? -1 : 1))
    .map(({ reports, harm }) =>
      term(['account', 'Account'], decimal(impact[harm]), 'impact', `${saidOf(harm)}: counts ${impact[harm]}`, {
        subject: newestName(reports),
        reports: distinct(reports.map(({ reportId }) => reportId)),
      }),
    );
  const reports = distinct(terms.flatMap((one) => one.reports));
  const within = `distinct accounts in ${counted(reports.length, 'report')} of the last ${counted(periodDays, 'day')}`;
  const mean = accounts.length === 0 ? points : points.div(count);
  const parts = WORST_FIRST.map((harm) => ({ harm, n: accounts.filter((one) => one.harm === harm).length }))
    .filter(({ n }) => n > 0)
    .map(({ harm, n }) => `${n} ${saidOf(harm)} × ${impact[harm]}`);
  const words =
    parts.length === 0 ? 'no accounts yet' : `(${parts.join(' + ')}) ÷ ${counted(accounts.length, 'account')}`;
  return {
    accounts: accounts.length,
    points,
    usual: usualOf(accounts.map(({ harm }) => harm)),
    reach: term(['reach', 'Reach'], count, 'accounts', within, { reports, terms }),
    impact: term(['impact', 'Impact'], mean, 'impact', `${words} = ${plain(mean)}`, { reports, terms }),
    nameless: distinct(nameless.map(({ reportId }) => reportId)),
  };
}
