import { newId } from '../../utils/record/id.ts';
import type { ProblemDelta } from '../../utils/record/problemDelta.ts';
import type { ListedProblem, ProblemList } from '../../utils/record/problemList.ts';

/** A problem as the endpoint lists it. */
export const listed = (statement: string, changes: Partial<ListedProblem> = {}): ListedProblem => ({
  id: newId(),
  statement,
  accounts: 2,
  reports: 3,
  status: 'open',
  ...changes,
});

export const listOfProblems = (version: string, ...problems: ListedProblem[]): ProblemList => ({ version, problems });

/** What is different in a list of that version: these stand first now, those are gone. */
export const deltaOf = (
  [from, version]: readonly [string, string],
  count: number,
  placed: readonly ListedProblem[],
  gone: readonly ListedProblem[] = [],
): ProblemDelta => ({
  version,
  from,
  count,
  gone: gone.map(({ id }) => id),
  placed: placed.map((problem, at) => ({ at, problem })),
});

/** Problems of many things, each unlike the others. */
const THINGS = 'invoice export login calendar report webhook dashboard search import label'.split(' ');
const TROUBLES = 'stops, drops rows, takes minutes, shows yesterday, loses accents, asks twice, prints blank'.split(
  ', ',
);
const PLACES = 'month end, weekends, Firefox, long names, two currencies, the warehouse, shared folders'.split(', ');

/** So many statements, made of parts that come again as they do in a workspace. */
export const manyProblems = (count: number): ListedProblem[] =>
  Array.from({ length: count }, (_, at) => {
    const [thing, trouble, place] = [THINGS[at % 10], TROUBLES[at % 7], PLACES[(at >> 3) % 7]];
    return listed(`The ${thing} of team ${at} ${trouble} with ${place}, so that clerks in room ${at % 97} wait`);
  });
