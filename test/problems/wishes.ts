import * as fc from 'fast-check';
import type { Wish } from '../../server/problems/wish.ts';

/** What the page shows of where the report stands: what is so, Triage, or nothing that it tells. */
type Seen = 'there' | 'triage' | null;

/** A wish or an undo, by small numbers that `aim` turns into ids which are there at that moment. */
export type Move =
  | { do: 'new' | 'split'; report: number; more: number; words: string | null; seen: Seen }
  | { do: 'move'; report: number; more: number; problem: number; seen: Seen }
  | { do: 'merge'; problem: number; into: number }
  | { do: 'reword'; problem: number; words: string | null }
  | { do: 'undo'; place: number }
  | { do: 'decide'; place: number };

const n = fc.nat(5);
const seen = fc.constantFrom<Seen>('there', 'triage', null, null);
const words = fc.option(fc.constantFrom('Exports stop', 'Invoices are late'));

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('new', 'split'), report: n, more: fc.nat(2), words, seen }),
    fc.record({ do: fc.constant('move' as const), report: n, more: fc.nat(2), problem: n, seen }),
    fc.record({ do: fc.constant('merge' as const), problem: n, into: n }),
    fc.record({ do: fc.constant('reword' as const), problem: n, words }),
    fc.record({ do: fc.constant('undo' as const), place: fc.nat(12) }),
    fc.record({ do: fc.constant('decide' as const), place: fc.nat(12) }),
  ),
  { minLength: 5, maxLength: 40 },
);

export interface There {
  reports: readonly string[];
  problems: readonly string[];
  problemOf: (reportId: string) => string | null;
  newId: () => string;
}

const at = (list: readonly string[], place: number): string | undefined => list[place % Math.max(1, list.length)];

/** The wish meant by a move; null where there is nothing yet to aim at. Moves go to Triage at times. */
export function aim(move: Move, there: There): Wish | null {
  const { reports, problems, problemOf, newId } = there;
  const problemAt = (place: number): string | null => at(problems, place) ?? null;
  const reportAt = (place: number): string => at(reports, place) ?? '';
  const withIt = (reportId: string, more: number): string[] =>
    reports.filter((id) => id !== reportId && problemOf(id) === problemOf(reportId)).slice(0, more);
  const from = (reportId: string, shown: Seen) =>
    shown === null ? undefined : shown === 'there' ? problemOf(reportId) : null;
  switch (move.do) {
    case 'new': {
      const reportId = reportAt(move.report);
      const known = from(reportId, move.seen);
      return { kind: 'new', reportId, problemId: newId(), statement: move.words, from: known };
    }
    case 'split': {
      const [reportId, problemId] = [reportAt(move.report), problemOf(reportAt(move.report))];
      const reportIds = [reportId, ...withIt(reportId, move.more)];
      return problemId ? { kind: 'split', problemId, reportIds, newId: newId(), statement: move.words } : null;
    }
    case 'move':
      return {
        kind: 'move',
        reportId: reportAt(move.report),
        along: withIt(reportAt(move.report), move.more),
        to: move.problem === 0 ? null : problemAt(move.problem),
        from: from(reportAt(move.report), move.seen),
      };
    case 'merge': {
      const [problemId, intoId] = [problemAt(move.problem), problemAt(move.into)];
      return problemId && intoId ? { kind: 'merge', problemId, intoId } : null;
    }
    case 'reword': {
      const problemId = problemAt(move.problem);
      return problemId ? { kind: 'reword', problemId, statement: move.words } : null;
    }
    default:
      return null;
  }
}
