import type { Step } from './step.ts';

/**
 * How an operation stands to one value (a cell): it `changes` it; undoing it `needs` it as it is; or it `mentions` a
 * problem, which then cannot be unmade. `m:` existence of a problem, `c:` its canonical problem, `w:` its wording,
 * `r:` a report's problem.
 */
export type Hold = 'changes' | 'needs' | 'mentions';
export type Cells = ReadonlyMap<string, Hold>;

/** The cell by which every operation that has to do with a problem is found. */
export const problemCell = (problemId: string): string => `m:${problemId}`;

/** The cell by which every operation that put a report somewhere is found. */
export const reportCell = (reportId: string): string => `r:${reportId}`;

const STRENGTH: Record<Hold, number> = { changes: 2, needs: 1, mentions: 0 };

function* holdsOf(step: Step): Generator<[cell: string, hold: Hold]> {
  switch (step.set) {
    case 'exists':
      yield [problemCell(step.problemId), 'changes'];
      return;
    case 'wording':
      yield [`w:${step.problemId}`, 'changes'];
      yield [problemCell(step.problemId), 'mentions'];
      return;
    case 'canonical':
      for (const id of step.ids) {
        yield [`c:${id}`, 'changes'];
        yield [problemCell(id), 'mentions'];
      }
      break;
    case 'reports':
      for (const id of step.ids) yield [reportCell(id), 'changes'];
      // Going back there must still mean the same: a problem that was merged meanwhile holds no reports.
      if (step.from) yield [`c:${step.from}`, 'needs'];
  }
  for (const id of [step.from, step.to]) if (id) yield [problemCell(id), 'mentions'];
}

/** Every cell these steps have to do with, each with the strongest hold on it. */
export function cellsOf(steps: readonly Step[]): Cells {
  const cells = new Map<string, Hold>();
  for (const step of steps)
    for (const [cell, hold] of holdsOf(step)) {
      const before = cells.get(cell);
      if (!before || STRENGTH[hold] > STRENGTH[before]) cells.set(cell, hold);
    }
  return cells;
}

/** The problems these steps have to do with. */
export const problemsIn = (steps: readonly Step[]): string[] =>
  [...cellsOf(steps).keys()].filter((cell) => cell.startsWith('m:')).map((cell) => cell.slice(2));

/**
 * Whether the later of two operations in force stands in the way of undoing the earlier one: it touched a value that
 * the earlier one changed or would go back to, or it has to do with a problem that the earlier one made.
 */
export function blocks(later: Cells, earlier: Cells): boolean {
  return [...earlier].some(([cell, hold]) => {
    const other = later.get(cell);
    return hold !== 'mentions' && other !== undefined && other !== 'needs';
  });
}
