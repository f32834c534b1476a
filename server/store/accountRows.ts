import * as z from 'zod/mini';
import { Decision } from '../../utils/record/decision.ts';
import type { Counted, ProblemAtAccount } from './accounts.ts';
import { statementOf } from './rows.ts';

/** So many reports of one account are looked at, the newest: no customer has more, and an answer must not grow with one. */
export const ACCOUNT_REPORTS_MAX = 2_000;

/** Reports of an account by problem; null: they wait in Triage. */
export const AtAccountRow = z.object({
  problem_id: z.nullable(z.string()),
  reports: z.number(),
  own: z.number(),
  newest: z.nullable(z.string()),
});
type AtAccountRow = z.infer<typeof AtAccountRow>;
export const ProblemAtRow = z.object({ id: z.string(), json: z.string(), decision_json: z.nullable(z.string()) });

export const problemIds = (rows: readonly AtAccountRow[]): string[] => rows.flatMap((row) => row.problem_id ?? []);

export function toProblemsAt(
  rows: readonly AtAccountRow[],
  problems: readonly z.infer<typeof ProblemAtRow>[],
): { problems: ProblemAtAccount[]; inTriage: Counted } {
  const on = new Map(rows.map((row) => [row.problem_id, row]));
  const countedOn = (id: string | null): Counted => {
    const { reports, own } = on.get(id) ?? { reports: 0, own: 0 };
    return { reports, own };
  };
  return {
    problems: problems.map(({ id, json, decision_json: decision }) => ({
      id,
      statement: statementOf(json),
      ...countedOn(id),
      decision: decision === null ? null : Decision.parse(JSON.parse(decision)),
      newest: on.get(id)?.newest ?? null,
    })),
    inTriage: countedOn(null),
  };
}
