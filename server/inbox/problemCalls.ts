import type { DecisionStatus } from '../../utils/record/decision.ts';
import { OperationList } from '../../utils/record/operation.ts';
import { ProblemDetail, ProblemPage } from '../../utils/record/problem.ts';
import { OperationReply } from '../../utils/record/problemInput.ts';
import { ReturnedList } from '../../utils/record/returned.ts';
import { TriagePage } from '../../utils/record/triage.ts';
import { type Ask, at } from './ask.ts';

export interface PageQuery {
  before?: string | null;
  limit: number;
  q?: string;
  /** Only problems that stand like this. */
  status?: DecisionStatus | null;
  /** Only reports on this problem. */
  problem?: string;
}

/** Where a report goes, and where the page shows it; null is Triage. */
interface Move {
  to: string | null;
  from: string | null;
  /** More reports of the same problem that go with it, as one operation. */
  along?: readonly string[];
}

/** Triage and problems as the inbox sees them. Every operation answers with the id that undoes it. */
export interface ProblemCalls {
  triage(query: PageQuery): Promise<TriagePage>;
  /** Problems whose no, or not now, has come back by itself. */
  returned(): Promise<ReturnedList>;
  problems(query: PageQuery): Promise<ProblemPage>;
  problem(id: string): Promise<ProblemDetail>;
  /** `from`: where the page shows the report, null being Triage; refused when somebody put it elsewhere meanwhile. */
  newProblem(reportId: string, from: string | null): Promise<OperationReply>;
  moveReport(reportId: string, move: Move): Promise<OperationReply>;
  /** Who put the report where, newest first. */
  reportOperations(reportId: string): Promise<OperationList>;
  mergeProblem(id: string, intoId: string): Promise<OperationReply>;
  splitProblem(id: string, reportIds: string[]): Promise<OperationReply>;
  /** Null goes back to the first report's words. */
  rewordProblem(id: string, statement: string | null): Promise<OperationReply>;
  undo(operationId: string): Promise<OperationReply>;
}

/** A page's question as it stands in an address. */
export function search({ before, limit, q, status, problem }: PageQuery): URLSearchParams {
  const params = new URLSearchParams({ limit: String(limit) });
  if (before) params.set('before', before);
  if (q) params.set('q', q);
  if (status) params.set('status', status);
  if (problem) params.set('problem', problem);
  return params;
}

export const problemCalls = (ask: Ask): ProblemCalls => ({
  triage: (query) => ask(`/v1/triage?${search(query)}`, TriagePage),
  returned: () => ask('/v1/returned', ReturnedList),
  problems: (query) => ask(`/v1/problems?${search(query)}`, ProblemPage),
  problem: (id) => ask(at('problems', id), ProblemDetail),
  newProblem: (reportId, from) => ask('/v1/problems', OperationReply, { reportId, from }),
  reportOperations: (id) => ask(at('reports', id, 'operations'), OperationList),
  moveReport: (reportId, { to, from, along = [] }) =>
    ask(at('reports', reportId, 'problem'), OperationReply, { problemId: to, from, along }),
  mergeProblem: (id, intoId) => ask(at('problems', id, 'merge'), OperationReply, { intoId }),
  splitProblem: (id, reportIds) => ask(at('problems', id, 'split'), OperationReply, { reportIds }),
  rewordProblem: (id, statement) => ask(at('problems', id, 'statement'), OperationReply, { statement }),
  undo: (operationId) => ask(at('operations', operationId, 'undo'), OperationReply, {}),
});
