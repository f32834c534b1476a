import { findAlike } from '../likeness/alike.ts';
import { sharedWords } from '../likeness/sharedWords.ts';
import { rootsOf } from '../likeness/terms.ts';
import type { ListedProblem, NearProblem } from '../record/problemList.ts';
import { keptRoots, type RootsOfAll } from './keptRoots.ts';

/** What is written of a report so far. */
export interface Written {
  readonly quote: string;
  readonly statement: string;
}

/** More would be a list to read, and the seller is writing. */
const OFFERS_MAX = 3;
/** Measured on the labelled set (`test/eval/grouping`): from here on the first offer is right four times in five. */
const LIKENESS_LEAST = 0.17;

/**
 * Makes problems ready for being found by what is written; the likeliest first, each with what it shares in words. Most of
 * that time is for the words' roots: `rootsOfAll` may know them.
 */
export function nearestOf(
  problems: readonly ListedProblem[],
  rootsOfAll: RootsOfAll = keptRoots(),
): (written: Written) => NearProblem[] {
  const find = findAlike(rootsOfAll(problems.map(({ statement }) => statement)));
  return ({ quote, statement }) => {
    const terms = { statement: rootsOf(statement), quote: rootsOf(quote), feature: [], fields: [] };
    return find(terms, OFFERS_MAX).flatMap(({ at, likeness, shared }) => {
      const problem = problems[at];
      if (!problem || likeness < LIKENESS_LEAST) return [];
      return [{ ...problem, reason: sharedWords(`${statement}\n${quote}`, shared).join('; ') }];
    });
  };
}
