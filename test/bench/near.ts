import { featuresOf, gramsOf } from '../../utils/likeness/features.ts';
import { rootsOf, type Terms } from '../../utils/likeness/terms.ts';
import { worth } from '../../utils/likeness/weight.ts';
import { keptRoots } from '../../utils/workspace/keptRoots.ts';
import { nearestOf } from '../../utils/workspace/nearest.ts';
import { QUOTE } from '../support/reports.ts';
import { listed, manyProblems } from '../support/problems.ts';
import { type Group, type Scenario, timed } from './measure.ts';

const COUNT = 5_000;
const WRITTEN = { quote: QUOTE, statement: 'The export of team 4711 drops rows at month end, so that clerks wait' };

/** Every statement looked at from its first word to its last, with the same measure and nothing made ready but its roots. */
function plainLoop(statements: readonly (readonly string[])[], terms: Terms): number {
  const said = statements.map((roots) => new Set([...roots, ...roots.flatMap(gramsOf)]));
  const features = [...featuresOf(terms)].map(([name, { weight }]) => {
    const holding = said.reduce((count, one) => count + (one.has(name) ? 1 : 0), 0);
    return { name, adds: worth(holding, said.length) * weight };
  });
  const sums = said.map((one) => features.reduce((sum, { name, adds }) => sum + (one.has(name) ? adds : 0), 0));
  return Math.max(...sums);
}

/**
 * `problem.near` as the form asks it, the worker alive, the first time after a sync brought a new problem, and the first
 * time after the worker died, but for reading the store.
 */
export async function nearGroup(): Promise<Group> {
  const problems = manyProblems(COUNT);
  const roots = problems.map(({ statement }) => rootsOf(statement));
  const terms = { statement: rootsOf(WRITTEN.statement), quote: rootsOf(WRITTEN.quote), feature: [], fields: [] };
  const near = nearestOf(problems);
  const kept = keptRoots();
  kept(problems.map(({ statement }) => statement));
  const synced = (n: number) => [listed(`Labels print blank for the ${n}th time`), ...problems.slice(1)];
  let syncs = 0;
  const floor = () => timed(async () => plainLoop(roots, terms));
  const shared = { unit: 'ms', floorIs: 'a plain loop over all statements', rounds: 9, floor } as const;
  const scenarios: Scenario[] = [
    { ...shared, name: 'problem.near at 5,000', ours: () => timed(async () => near(WRITTEN)) },
    {
      ...shared,
      name: 'problem.near, after a sync',
      ours: () => timed(async () => nearestOf(synced((syncs += 1)), kept)(WRITTEN)),
    },
    { ...shared, name: 'problem.near, worker died', ours: () => timed(async () => nearestOf(problems)(WRITTEN)) },
  ];
  return { scenarios, close: async () => {} };
}
