import * as z from 'zod/mini';
import { Decision, DecisionStatus } from '../../utils/record/decision.ts';
import { Operation, OperationKind } from '../../utils/record/operation.ts';
import type { ProblemSummary } from '../../utils/record/problem.ts';
import { isDecided } from '../../utils/record/statusMachine.ts';
import { countAccounts, splitKeys } from '../problems/accounts.ts';
import type { Arrival } from '../problems/trend.ts';
import type { Plan } from '../problems/plan.ts';
import { Steps, type Step } from '../problems/step.ts';
import type { Ground } from '../problems/wish.ts';
import type { Likely } from './likeness.ts';
import { statementOf } from './rows.ts';

const text = z.string();
const maybe = z.nullable(z.string());

export const ProblemRow = z.object({
  id: text,
  json: text,
  created_at: text,
  changed_seq: z.number(),
  canonical_id: maybe,
  decision_json: maybe,
});
/** So many reports on a problem with exactly these account keys. */
export const TallyRow = z.object({ problem_id: text, account_keys: text, reports: z.number() });
export const GroundReportRow = z.object({ id: text, problem_id: maybe });
export const GroundProblemRow = z.object({
  id: text,
  canonical_id: maybe,
  wording: maybe,
  /** How the problem stands that carries it on. */
  status: z.nullable(DecisionStatus),
});
/** What a claim needs of the problem that carries the named one on. */
export const TargetRow = z.object({ id: text, status: z.nullable(DecisionStatus) });
export const IdRow = z.object({ id: text });
export const CountRow = z.object({ count: z.number() });
export const NamedRow = z.object({ id: text, json: text });
export const LikelyRow = z.object({ report_id: text, problem_id: text, terms: text, account_keys: text });
export const TermRow = z.object({ term: text, reports: z.number() });
/** An operation as undo needs it. */
export const StepsRow = z.object({ steps: text, undone_at: maybe });
export const OperationRow = z.object({
  id: text,
  kind: OperationKind,
  told: text,
  by_id: text,
  by_name: text,
  at: text,
  problem_id: maybe,
  problem_json: maybe,
  other_id: maybe,
  other_json: maybe,
  undone_by: maybe,
  undone_name: maybe,
  undone_at: maybe,
});

const Told = z.pick(Operation, { reports: true, wording: true });

export const stepsIn = (row: z.infer<typeof StepsRow>): Step[] => Steps.parse(JSON.parse(row.steps));

/** What a history shows of a plan, so that it need not read thousands of ids. */
export function toldOf({ steps }: Plan): string {
  const wording = steps.find((step) => step.set === 'wording');
  const reports = steps.reduce((sum, step) => sum + (step.set === 'reports' ? step.ids.length : 0), 0);
  const told = { reports, wording: wording ? { from: wording.from, to: wording.to } : null };
  return JSON.stringify(told satisfies z.infer<typeof Told>);
}

/** The problems that a wish is about, by id. */
export const toGroundProblems = (rows: z.infer<typeof GroundProblemRow>[]): Ground['problems'] =>
  new Map(
    rows.map(({ id, canonical_id: canonicalId, wording, status }) => [
      id,
      { canonicalId, wording, decided: isDecided(status) },
    ]),
  );

export const toLikely = (row: z.infer<typeof LikelyRow>): Likely => ({
  reportId: row.report_id,
  problemId: row.problem_id,
  terms: row.terms,
  accountKeys: row.account_keys,
});

const ref = (id: string | null, json: string | null) => (id && json ? { id, statement: statementOf(json) } : null);

export function toOperation(row: z.infer<typeof OperationRow>): Operation {
  const { undone_by: undoer, undone_name: name, undone_at: at } = row;
  return {
    id: row.id,
    kind: row.kind,
    by: { id: row.by_id, name: row.by_name },
    at: row.at,
    problem: ref(row.problem_id, row.problem_json),
    other: ref(row.other_id, row.other_json),
    ...Told.parse(JSON.parse(row.told)),
    undone: undoer && name && at ? { by: { id: undoer, name }, at } : null,
  };
}

export const ArrivalOnRow = z.object({ received_at: text, account_keys: text });

export const toArrival = (row: z.infer<typeof ArrivalOnRow>): Arrival => ({
  receivedAt: row.received_at,
  accountKeys: splitKeys(row.account_keys),
});

/** Rows with the tallies of their reports; the accounts are told apart by `server/problems`, not by the store. */
export function toSummaries(rows: z.infer<typeof ProblemRow>[], tallies: z.infer<typeof TallyRow>[]): ProblemSummary[] {
  const byProblem = Map.groupBy(tallies, (tally) => tally.problem_id);
  return rows.map((row) => {
    const own = byProblem.get(row.id) ?? [];
    return {
      id: row.id,
      statement: statementOf(row.json),
      createdAt: row.created_at,
      reports: own.reduce((sum, { reports }) => sum + reports, 0),
      accounts: countAccounts(own.map((tally) => splitKeys(tally.account_keys))),
      decision: row.decision_json === null ? null : Decision.parse(JSON.parse(row.decision_json)),
      canonicalId: row.canonical_id,
    };
  });
}
