import * as z from 'zod/mini';
import { Decision, DecisionStatus } from '../../utils/record/decision.ts';
import type { MyProblem } from '../../utils/record/me.ts';
import { statementOf } from './rows.ts';

/** Rows of a member's own page as both engines give them. */
export const MonthRow = z.object({ month: z.string(), status: z.nullable(DecisionStatus), count: z.number() });
export const StatusRow = z.object({ status: z.nullable(DecisionStatus), count: z.number() });
export const OwnProblemRow = z.object({
  problem_id: z.string(),
  problem_json: z.string(),
  decision_json: z.nullable(z.string()),
  reports: z.number(),
});

function decisionIn(json: string): MyProblem['decision'] {
  const { status, decidedAt, decidedBy, safeSentence } = Decision.parse(JSON.parse(json));
  return { status, decidedAt, decidedBy: decidedBy.name, safeSentence };
}

export const toOwnProblem = (row: z.infer<typeof OwnProblemRow>): MyProblem => ({
  id: row.problem_id,
  statement: statementOf(row.problem_json),
  reports: row.reports,
  decision: row.decision_json === null ? null : decisionIn(row.decision_json),
});
