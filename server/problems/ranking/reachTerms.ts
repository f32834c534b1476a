import type { Term } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { decimal, plain, whole } from './decimal.ts';
import { byAge, type Evidence } from './evidence.ts';
import { countHarm, saidOf, WORST_FIRST, type Harmed, type Reach } from './reach.ts';
import { counted } from '../../../utils/record/counted.ts';
import { distinct, term } from './term.ts';

const newestName = (reports: readonly Evidence[]): string | null =>
  reports.toSorted(byAge).findLast(({ account }) => account.name !== null)?.account.name ?? null;

const worstFirst = (a: Harmed, b: Harmed): number =>
  WORST_FIRST.indexOf(a.harm) - WORST_FIRST.indexOf(b.harm) || (a.id < b.id ? -1 : 1);

/** Reach and impact opened to the accounts and their reports. */
export function reachTerms(
  { accounts, points }: Reach,
  { impact, periodDays }: RankingSettings,
): { reach: Term; impact: Term } {
  const terms = accounts.toSorted(worstFirst).map(({ reports, harm }) =>
    term(['account', 'Account'], decimal(impact[harm]), 'impact', `${saidOf(harm)}: counts ${impact[harm]}`, {
      subject: newestName(reports),
      reports: distinct(reports.map(({ reportId }) => reportId)),
    }),
  );
  const reports = distinct(terms.flatMap((one) => one.reports));
  const within = `distinct accounts in ${counted(reports.length, 'report')} of the last ${counted(periodDays, 'day')}`;
  const parts = WORST_FIRST.filter((harm) => countHarm(accounts, harm) > 0).map(
    (harm) => `${countHarm(accounts, harm)} ${saidOf(harm)} × ${impact[harm]}`,
  );
  const count = whole(accounts.length);
  const mean = accounts.length === 0 ? points : points.div(count);
  const words =
    parts.length === 0 ? 'no accounts yet' : `(${parts.join(' + ')}) ÷ ${counted(accounts.length, 'account')}`;
  return {
    reach: term(['reach', 'Reach'], count, 'accounts', within, { reports, terms }),
    impact: term(['impact', 'Impact'], mean, 'impact', `${words} = ${plain(mean)}`, { reports, terms }),
  };
}
