import { hash } from 'node:crypto';
import { type ListedProblem, PROBLEMS_MAX, TOLD_MAX } from '../../utils/record/problemList.ts';
import { takesEvidence } from './claim.ts';
import { byText, reordered } from './ordered.ts';
import { shortened } from './shortened.ts';

/** What the whole list may weigh, in bytes of JSON. */
const BYTES_MAX = 1024 * 1024;

/** A problem that stands for itself, its statement whole. `seq`: the change that touched it last. */
export interface StandingProblem {
  seq: number;
  problem: ListedProblem;
}

/** A problem as sellers are told of it, its words cut. */
export interface ToldProblem extends StandingProblem {
  /** The bytes of its JSON, and their digest: kept in its place, so that a list is weighed and told apart without it. */
  bytes: number;
  digest: string;
}

function told({ seq, problem }: StandingProblem): ToldProblem {
  const one = { ...problem, statement: shortened(problem.statement, TOLD_MAX) };
  const json = JSON.stringify(one);
  return { seq, problem: one, bytes: Buffer.byteLength(json), digest: hash('sha256', json, 'base64url') };
}

/** By ids where several were touched by one change. */
export const lastTouchedFirst = (a: ToldProblem, b: ToldProblem): number =>
  b.seq - a.seq || byText(b.problem.id, a.problem.id);

/** As many as fit, in their order. */
function fitting(all: readonly ToldProblem[], bytesMax: number): ToldProblem[] {
  const some: ToldProblem[] = [];
  let bytes = 0;
  for (const one of all) {
    bytes += one.bytes + 1;
    if (bytes > bytesMax || some.length === PROBLEMS_MAX) break;
    some.push(one);
  }
  return some;
}

export interface KeptProblems {
  /**
   * What sellers are told after these were touched, the last touched first: problems that a report can be added to, as
   * many as fit. `standing`: those of the touched that still stand.
   */
  update(touched: Iterable<string>, standing: readonly StandingProblem[]): ToldProblem[];
}

/** The list of a workspace's problems, kept so that only what was touched is put together anew. */
export function keepProblems(bytesMax = BYTES_MAX): KeptProblems {
  const byId = new Map<string, ToldProblem>();
  let ordered: readonly ToldProblem[] = [];
  return {
    update(touched, standing) {
      const come = standing.filter(({ problem }) => takesEvidence(problem.status)).map(told);
      const ids = new Set([...touched, ...standing.map(({ problem }) => problem.id)]);
      const gone = [...ids].flatMap((id) => byId.get(id) ?? []);
      for (const { problem } of gone) byId.delete(problem.id);
      for (const one of come) byId.set(one.problem.id, one);
      ordered = reordered(ordered, lastTouchedFirst, { gone, come });
      return fitting(ordered, bytesMax);
    },
  };
}
