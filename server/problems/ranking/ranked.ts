import type { DecisionStatus } from '../../../utils/record/decision.ts';
import { NO_INPUTS, type KeptInputs } from '../../../utils/record/ranking.ts';
import type { Basis } from './basis.ts';
import type { Evidence } from './evidence.ts';
import type { Standing } from './line.ts';
import { scoreOf, type Score } from './score.ts';

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

/** Done and carried on elsewhere: no part of the line any more. */
export const isOver = ({ status }: Pick<ToRank, 'status'>): boolean => status === 'completed' || status === 'duplicate';
export const isAside = ({ status }: Pick<ToRank, 'status'>): boolean => status === 'declined' || status === 'deferred';

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
