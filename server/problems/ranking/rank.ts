import type { DecisionStatus } from '../../../utils/record/decision.ts';
import {
  NO_INPUTS,
  type KeptInputs,
  type RankedDetail,
  type RankedProblem,
  type Term,
} from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { basisOf, type Basis } from './basis.ts';
import { identify, type Identities } from './deals.ts';
import { plain } from './decimal.ts';
import type { Evidence } from './evidence.ts';
import { lineUp, tieOf, type Line, type Standing } from './line.ts';
import { scoreOf, type Score } from './score.ts';
import { together, type Stake } from './stake.ts';
import { stakeTerms } from './stakeTerms.ts';
import { wouldChange } from './wouldChange.ts';

/** A problem as the ranking takes it. */
export interface ToRank {
  id: string;
  statement: string;
  createdAt: string;
  /** `open` while nobody decided. */
  status: DecisionStatus;
  inputs: KeptInputs | null;
  evidence: readonly Evidence[];
}

/** A problem with its numbers. */
export interface Ranked {
  problem: Omit<ToRank, 'evidence'>;
  evidence: readonly Evidence[];
  score: Score;
  standing: Standing;
}

export interface Ranking {
  line: Line;
  /** So many places of the line, after the first so many. */
  places(after: number, count: number): RankedProblem[];
  /** Declined and deferred ones, best first. */
  aside(count: number): RankedProblem[];
  /** Over all the reports of the line, opened. */
  total(): Pick<Stake, 'open'> & { term: Term; beside: Term[] };
  /** Null for a problem that is in neither. */
  detail(id: string): RankedDetail | null;
}

/** Deals of one kind that the total opens to, the largest; every one is opened with its problems. */
const TOTAL_MAX = 200;

/** Done and carried on elsewhere: no part of the line any more. */
export const isOver = ({ status }: Pick<ToRank, 'status'>): boolean => status === 'completed' || status === 'duplicate';
const isAside = ({ status }: Pick<ToRank, 'status'>): boolean => status === 'declined' || status === 'deferred';

export function scored(problem: ToRank, basis: Basis): Ranked {
  const { id, createdAt, inputs, evidence } = problem;
  const score = scoreOf(evidence, inputs ?? NO_INPUTS, basis);
  const { accounts, effort } = score.parts;
  return {
    problem,
    evidence,
    score,
    standing: { id, createdAt, accounts, effort, open: score.stake.open, score: score.score },
  };
}

function shown({ problem, score, standing }: Ranked, line: Line, settings: RankingSettings): RankedProblem {
  const at = line.indexOf(problem.id);
  const next = at === null ? undefined : line.standings[at + 1];
  return {
    problemId: problem.id,
    statement: problem.statement,
    status: problem.status,
    score: plain(standing.score),
    accounts: standing.accounts,
    open: { amount: plain(standing.open), currencyIsoCode: settings.currencyIsoCode },
    effort: plain(standing.effort),
    effortMissing: score.effortMissing,
    ...line.placeOf(standing),
    takesPart: at !== null,
    tie: next ? tieOf(standing, next) : null,
  };
}

/**
 * The ranking of a workspace. `problems`: all of them with the reports on them; `known`: what all of its reports, those
 * on no problem included, tell of accounts and deals. `now` in milliseconds. The same input gives the same answer, in
 * whatever order it comes.
 */
export function rank(
  problems: readonly ToRank[],
  settings: RankingSettings,
  now: number,
  known: Identities = identify(problems.flatMap(({ evidence }) => evidence)),
): Ranking {
  const basis = basisOf(known, settings, now);
  return rankingOf(
    problems.filter((one) => !isOver(one)).map((one) => scored(one, basis)),
    basis,
  );
}

/** Worked out when it is asked for, and not again. */
function once<T extends object>(work: () => T): () => T {
  let done: T | null = null;
  return () => (done ??= work());
}

/** The ranking of problems whose numbers are known; an order near the former line's is put right the fastest. */
export function rankingOf(all: readonly Ranked[], basis: Basis): Ranking {
  const { settings } = basis;
  const byId = new Map(all.map((one) => [one.problem.id, one]));
  const line = lineUp(
    all.filter(({ problem }) => !isAside(problem)).map(({ standing }) => standing),
    settings.bar,
  );
  const order = (standings: readonly Standing[]): RankedProblem[] =>
    standings.flatMap(({ id }) => {
      const one = byId.get(id);
      return one ? [shown(one, line, settings)] : [];
    });
  const aside = lineUp(
    all.filter(({ problem }) => isAside(problem)).map(({ standing }) => standing),
    settings.bar,
  );
  return {
    line,
    places: (after, count) => order(line.standings.slice(after, after + count)),
    aside: (count) => order(aside.standings.slice(0, count)),
    total: once(() => {
      const those = line.standings.flatMap(({ id }) => byId.get(id) ?? []);
      const stake = together(
        those.map(({ score }) => score.stake),
        basis,
      );
      const evidence = those.flatMap((one) => one.evidence.filter(basis.isWithin));
      return { open: stake.open, ...stakeTerms(stake, evidence, basis, TOTAL_MAX) };
    }),
    detail(id) {
      const one = byId.get(id);
      if (!one) return null;
      const { score, standing, problem } = one;
      return {
        ...shown(one, line, settings),
        ...score.opened(),
        wouldChange: wouldChange(standing, score, line, settings),
        inputs: problem.inputs,
      };
    },
  };
}
