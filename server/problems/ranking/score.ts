import type { KeptInputs, ProblemInputs, Term } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import type { Basis } from './basis.ts';
import { confidenceOf } from './confidence.ts';
import { decimal, percentOf, ZERO, type Decimal } from './decimal.ts';
import type { Evidence } from './evidence.ts';
import { reachOf, type Harm, type Reach } from './reach.ts';
import { openScore } from './scoreTerms.ts';
import { stakeOf, type Stake } from './stake.ts';

/** What the product manager adds, with the reason of the effort where one was given. */
export type Explained = ProblemInputs & Partial<Pick<KeptInputs, 'effortReason'>>;

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

/** What a score was worked out from, for opening it. */
export interface Workings {
  evidence: readonly Evidence[];
  /** Those of it within the period. */
  counts: readonly Evidence[];
  inputs: Explained;
  reach: Reach;
  stake: Stake;
  parts: Parts;
}

export interface Score {
  parts: Parts;
  score: Decimal;
  stake: Stake;
  effortMissing: boolean;
  usual: Harm;
  /** Every number opened; worked out when asked for, since the line needs none of it. */
  opened(): { term: Term; beside: Term[] };
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

/** One problem's score (P10). */
export function scoreOf(evidence: readonly Evidence[], inputs: Explained, basis: Basis): Score {
  const { settings } = basis;
  const counts = evidence.filter(basis.isWithin);
  const reach = reachOf(counts, basis);
  const stake = stakeOf(counts, basis);
  const parts: Parts = {
    accounts: reach.accounts.length,
    points: reach.points,
    weighed: stake.weighed,
    confidence: confidenceOf(counts, settings, inputs),
    effort: decimal(inputs.effort ?? settings.effortDefault),
  };
  const workings = { evidence, counts, inputs, reach, stake, parts };
  return {
    parts,
    score: arithmetic(parts, settings).score,
    stake,
    effortMissing: inputs.effort === null,
    usual: reach.usual,
    opened: () => openScore(workings, arithmetic(parts, settings), basis),
  };
}
