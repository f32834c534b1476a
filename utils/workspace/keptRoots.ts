import { rootsOf } from '../likeness/terms.ts';

/** Word roots of each of these statements. */
export type RootsOfAll = (statements: readonly string[]) => readonly (readonly string[])[];

/** Keeps the roots of the statements that it was asked for last: of the next list only new ones are looked at. */
export function keptRoots(roots: (statement: string) => string[] = rootsOf): RootsOfAll {
  let kept = new Map<string, string[]>();
  return (statements) => {
    const before = kept;
    kept = new Map();
    return statements.map((statement) => {
      const own = before.get(statement) ?? kept.get(statement) ?? roots(statement);
      kept.set(statement, own);
      return own;
    });
  };
}
