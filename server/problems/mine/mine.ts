import type { DecisionStatus } from '../../../utils/record/decision.ts';
import type { Me, MyProblem } from '../../../utils/record/me.ts';
import { calibrate, type Claim } from '../calibration/calibration.ts';
import { medianDays, reportsIn, type Waits } from '../health/median.ts';
import { monthsUpTo } from './months.ts';
import { stateOf, statesOf } from './states.ts';

/** Fewer ended deals than this say more about chance than about whoever reported them; so do fewer won ones of amounts. */
export const ENDED_NEEDED = 5;
/** Ended deals that are told one by one. */
const DEALS_SHOWN = 10;

/** What a store knows of one person's own reports. */
export interface OwnCounts {
  /** Reports by the month they arrived in and what holds on their problem. */
  reports: readonly { month: string; status: DecisionStatus | null; count: number }[];
  /** Problems they stand on, by what holds on them. */
  problems: readonly { status: DecisionStatus | null; count: number }[];
  shown: readonly MyProblem[];
  waits: Waits;
}

/** Every month since the first report, newest first; a year at most. */
function monthsOf(reports: OwnCounts['reports'], at: string): Me['months'] {
  const byMonth = Map.groupBy(reports, ({ month }) => month);
  const months = monthsUpTo(at);
  const first = months.findLastIndex((month) => byMonth.has(month));
  return months.slice(0, first + 1).map((month) => Object.assign(statesOf(byMonth.get(month) ?? []), { month }));
}

function claimsOf(claims: readonly Claim[]): NonNullable<Me['claims']> {
  const all = calibrate(claims);
  const ended = all.won + all.lost;
  const pairs = all.amounts.reduce((count, { deals }) => count + deals, 0);
  const medianRatio = pairs < ENDED_NEEDED ? null : all.medianRatio;
  const compared = ended < ENDED_NEEDED ? null : { ...all, medianRatio, deals: all.deals.slice(0, DEALS_SHOWN) };
  return { ended, needed: ENDED_NEEDED, compared };
}

/** Nobody decided on it, or the word was taken back: it says nothing. */
const told = (problem: MyProblem): MyProblem =>
  stateOf(problem.decision?.status ?? null) === 'waiting' ? { ...problem, decision: null } : problem;

/** One person's page; `claims`: of that person alone, null while they are being counted. */
export function mine({ reports, problems, shown, waits }: OwnCounts, claims: readonly Claim[] | null, at: string): Me {
  const { waiting, underWay, done, notTaken } = statesOf(problems);
  return {
    asOf: at,
    reported: statesOf(reports),
    months: monthsOf(reports, at),
    problems: {
      all: waiting + underWay + done + notTaken,
      decided: underWay + done + notTaken,
      done,
      shown: shown.map(told),
    },
    answers: { reports: reportsIn(waits), medianDays: medianDays(waits) },
    claims: claims && claimsOf(claims),
  };
}
