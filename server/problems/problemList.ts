import { type ListedProblem, PROBLEMS_MAX, TOLD_MAX } from '../../utils/record/problemList.ts';
import { takesEvidence } from './claim.ts';

/** What the whole list may weigh, in bytes of JSON. */
const BYTES_MAX = 1024 * 1024;

const told = (statement: string): string =>
  statement.length <= TOLD_MAX ? statement : `${statement.slice(0, TOLD_MAX - 1).toWellFormed()}…`;

/**
 * What sellers are told of the problems that stand, in the order given: those that a report can be added to, their words
 * cut, as many as fit.
 */
export function toldProblems(standing: readonly ListedProblem[], bytesMax = BYTES_MAX): ListedProblem[] {
  const problems: ListedProblem[] = [];
  let bytes = 0;
  for (const problem of standing) {
    if (!takesEvidence(problem.status)) continue;
    const one = { ...problem, statement: told(problem.statement) };
    bytes += Buffer.byteLength(JSON.stringify(one)) + 1;
    if (bytes > bytesMax || problems.length === PROBLEMS_MAX) break;
    problems.push(one);
  }
  return problems;
}
