import type { ProblemInputs, Term } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { confidenceOf } from './confidence.ts';
import type { Identities } from './deals.ts';
import { decimal, percentOf, plain, ZERO, type Decimal } from './decimal.ts';
import type { Evidence } from './evidence.ts';
import { reachOf, type Harm } from './reach.ts';
import { stakeOf } from './stake.ts';
import { counted, distinct, money, term } from './term.ts';

const DAY = 86_400_000;

/** The numbers a score is made from. */
export interface Parts {
  accounts: number;
  /** Reach × impact, exact. */
  points: Decimal;
  /** As much of the open deals as counts. */
  weighed: Decimal;
  /** In percent. */
  confidence: number;
  /** In person-weeks. */
  effort: Decimal;
}

export interface Score {
  parts: Parts;
  score: Decimal;
  /** Open deals in full. */
  open: Decimal;
  effortMissing: boolean;
  usual: Harm;
  /** The number opened; its value is `score`. */
  term: Term;
  beside: Term[];
}

/**
 * The score: (reach × impact + open deals ÷ money per point) × confidence ÷ effort, as its two halves. Each half is
 * rounded once, to two decimals, and what is shown is what is added and compared.
 */
export function arithmetic(
  { points, weighed, confidence, effort }: Parts,
  { moneyPerPoint }: RankingSettings,
): { customers: Decimal; deals: Decimal; score: Decimal } {
  const customers = percentOf(points, confidence).div(effort);
  const deals = moneyPerPoint ? percentOf(weighed, confidence).div(decimal(moneyPerPoint).times(effort)) : ZERO;
  return { customers, deals, score: customers.plus(deals) };
}

const effortTerm = ({ effort }: ProblemInputs, { effortDefault }: RankingSettings): Term =>
  term(
    ['effort', 'Effort'],
    decimal(effort ?? effortDefault),
    'weeks',
    effort === null
      ? `not estimated: the workspace's default of ${effortDefault} person-weeks stands in`
      : 'person-weeks, estimated by the product manager',
  );

/** Whether it was heard within the period that ends now (milliseconds). */
export const isWithin = ({ heardAt }: Evidence, { periodDays }: RankingSettings, now: number): boolean =>
  Date.parse(heardAt) >= now - periodDays * DAY;

const left = (key: string, label: string, reports: string[], why: string): Term[] =>
  reports.length === 0
    ? []
    : [term([key, label], ZERO, 'accounts', `${counted(reports.length, 'report')} ${why}`, { reports })];

/** One problem's score with every number opened (P10). `known`: over all reports of the workspace. */
export function scoreOf(
  evidence: readonly Evidence[],
  inputs: ProblemInputs,
  settings: RankingSettings,
  known: Identities,
  now: number,
): Score {
  const counts = evidence.filter((one) => isWithin(one, settings, now));
  const reach = reachOf(counts, known, settings);
  const stake = stakeOf(counts, known, settings);
  const confidence = confidenceOf(counts, settings, inputs);
  const effort = effortTerm(inputs, settings);
  const parts: Parts = {
    accounts: reach.accounts,
    points: reach.points,
    weighed: stake.weighed,
    confidence: confidence.percent,
    effort: decimal(effort.value),
  };
  const { customers, deals, score } = arithmetic(parts, settings);
  const tail = `× confidence ${confidence.percent} % ÷ effort ${effort.value}`;
  const ofCustomers = `reach ${counted(reach.accounts, 'account')} × impact ${reach.impact.value} ${tail}`;
  const perPoint = settings.moneyPerPoint;
  const ofDeals = perPoint
    ? `open deals ${money(stake.weighed, settings.currencyIsoCode)} ÷ ${money(decimal(perPoint), settings.currencyIsoCode)} ${tail}`
    : 'money is shown and not counted in this workspace';
  const both = [confidence.term, effort];
  const old = distinct(evidence.filter((one) => !isWithin(one, settings, now)).map(({ reportId }) => reportId));
  const terms = [
    term(['customers', 'Customers'], customers, 'points', ofCustomers, {
      reports: reach.reach.reports,
      terms: [reach.reach, reach.impact, ...both],
    }),
    term(['deals', 'Deals'], deals, 'points', ofDeals, { reports: stake.term.reports, terms: [stake.term, ...both] }),
  ];
  return {
    parts,
    score,
    open: stake.open,
    effortMissing: inputs.effort === null,
    usual: reach.usual,
    term: term(['score', 'Score'], score, 'points', `customers ${plain(customers)} + deals ${plain(deals)}`, {
      reports: distinct(counts.map(({ reportId }) => reportId)),
      terms,
    }),
    beside: [
      ...stake.beside,
      ...left('nameless', 'Without an account', reach.nameless, 'name no account: not in the reach'),
      ...left('older', 'Older than the period', old, `older than ${settings.periodDays} days: not counted`),
    ],
  };
}
