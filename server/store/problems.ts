import type { DecisionStatus } from '../../utils/record/decision.ts';
import type { Operation, OperationKind } from '../../utils/record/operation.ts';
import type { ProblemSummary } from '../../utils/record/problem.ts';
import type { Refusal } from '../problems/plan.ts';
import type { Arrival } from '../problems/trend.ts';
import type { UndoRefusal } from '../problems/undo.ts';
import type { Wish } from '../problems/wish.ts';

/** Who does it and when. `by` is a member of the workspace. */
interface Deed {
  workspaceId: string;
  by: string;
  /** RFC 3339. */
  at: string;
}

/** An operation as it is kept. */
export interface KeptOperation extends Deed {
  operationId: string;
  kind: OperationKind;
}

export interface OperationToDo extends Deed {
  /** The operation's id, made by the caller. */
  operationId: string;
  wish: Wish;
}

export interface OperationToUndo extends Deed {
  operationId: string;
}

export interface ProblemsWanted {
  workspaceId: string;
  /** Only problems that were touched before this place; null from the last touched. */
  before: { seq: number; id: string } | null;
  limit: number;
  /** Only problems whose statement, or one of whose reports, holds all of these folded words; empty for all. */
  words: string[];
  /** Only problems that stand like this; `open` also while nobody decided. None for all. */
  status?: DecisionStatus | undefined;
}

export interface ListedProblem {
  /** When it was last touched, by the workspace's counter. */
  seq: number;
  problem: ProblemSummary;
}

export interface ProblemStore {
  /**
   * Plans the wish with `server/problems`, carries it out and keeps the operation, in one transaction. Every report it
   * moves changes for its seller.
   */
  operate(entry: OperationToDo): Promise<Operation | Refusal>;
  /** Turns the operation round; `touchedBy` is the latest one that stands in the way. */
  undo(entry: OperationToUndo): Promise<Operation | Exclude<UndoRefusal, 'touched'> | { touchedBy: Operation }>;
  /** Those of the ids that are there, merged ones included, in no order. */
  readProblems(workspaceId: string, ids: string[]): Promise<ProblemSummary[]>;
  /** Last touched first, without merged ones. */
  listProblems(wanted: ProblemsWanted): Promise<ListedProblem[]>;
  /** The reports on a problem that arrived on or after that day, in no order. */
  arrivalsOn(workspaceId: string, problemId: string, since: string): Promise<Arrival[]>;
  /** What was merged into the problem. */
  duplicatesOf(workspaceId: string, problemId: string): Promise<{ id: string; statement: string }[]>;
  /** All that was done with the problem, newest first. */
  operationsOn(workspaceId: string, problemId: string, limit: number): Promise<Operation[]>;
  /** All that put the report on a problem or took it off, newest first; none for a report that always waited. */
  operationsWith(workspaceId: string, reportId: string, limit: number): Promise<Operation[]>;
  /** How many reports wait in Triage. */
  countWaiting(workspaceId: string): Promise<number>;
}
