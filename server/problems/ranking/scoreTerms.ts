import type { Term } from '../../../utils/record/ranking.ts';
import type { Basis } from './basis.ts';
import { confidenceTerm } from './confidence.ts';
import { decimal, plain, whole, type Decimal } from './decimal.ts';
import type { Evidence } from './evidence.ts';
import { reachTerms } from './reachTerms.ts';
import type { Workings } from './score.ts';
import { NO_DEALS, regrouped } from './groups.ts';
import { openableDeal } from './openable.ts';
import { stakeTerms } from './stakeTerms.ts';
import { untied } from './total.ts';
import { counted } from '../../../utils/record/counted.ts';
import { distinct, money, term } from './term.ts';

function effortTerm({ effort, effortReason }: Workings['inputs'], value: Decimal): Term {
  const why = effortReason ? `: ${effortReason}` : '';
  const formula =
    effort === null
      ? `not estimated: the workspace's default of ${plain(value)} person-weeks stands in${why}`
      : `person-weeks, estimated by the product manager${why}`;
  return term(['effort', 'Effort'], value, 'weeks', formula);
}

const idsOf = (evidence: readonly Evidence[]): string[] => distinct(evidence.map(({ reportId }) => reportId));

const left = (key: string, label: string, reports: string[], why: string): Term[] =>
  reports.length === 0
    ? []
    : [
        term([key, label], whole(reports.length), 'reports', `${counted(reports.length, 'report')} ${why}`, {
          reports,
        }),
      ];

/** A score opened to its inputs (P10), and what stands beside it and is never added. */
export function openScore(
  { evidence, counts, inputs, reach, stake, parts }: Workings,
  { customers, deals, score }: { customers: Decimal; deals: Decimal; score: Decimal },
  basis: Basis,
): { term: Term; beside: Term[] } {
  const { settings, isWithin } = basis;
  const { currencyIsoCode: currency, moneyPerPoint, periodDays } = settings;
  const ofReach = reachTerms(reach, settings);
  const all = [...stake.deals.map((named) => openableDeal(named, basis)), ...untied(counts, basis)];
  const ofStake = stakeTerms(regrouped(NO_DEALS, { gone: [], come: all }), currency);
  const effort = effortTerm(inputs, parts.effort);
  const both = [confidenceTerm(counts, settings, inputs), effort];
  const tail = `× confidence ${parts.confidence} % ÷ effort ${effort.value}`;
  const ofCustomers = `reach ${counted(parts.accounts, 'account')} × impact ${ofReach.impact.value} ${tail}`;
  const ofDeals = moneyPerPoint
    ? `open deals ${money(parts.weighed, currency)} ÷ ${money(decimal(moneyPerPoint), currency)} ${tail}`
    : 'money is shown and not counted in this workspace';
  const terms = [
    term(['customers', 'Customers'], customers, 'points', ofCustomers, {
      reports: ofReach.reach.reports,
      terms: [ofReach.reach, ofReach.impact, ...both],
    }),
    term(['deals', 'Deals'], deals, 'points', ofDeals, {
      reports: ofStake.term.reports,
      terms: [ofStake.term, ...both],
    }),
  ];
  const old = idsOf(evidence.filter((one) => !isWithin(one)));
  return {
    term: term(['score', 'Score'], score, 'points', `customers ${plain(customers)} + deals ${plain(deals)}`, {
      reports: idsOf(counts),
      terms,
    }),
    beside: [
      ...ofStake.beside,
      ...left('nameless', 'Without an account', idsOf(reach.nameless), 'name no account: not in the reach'),
      ...left('older', 'Older than the period', old, `older than ${periodDays} days: not counted`),
    ],
  };
}
