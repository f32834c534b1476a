import * as z from 'zod/mini';
import { Decision, DecisionStatus } from '../../utils/record/decision.ts';
import { KeptInputs, type InputsInput } from '../../utils/record/ranking.ts';
import { RankingSettings, type RankingChange } from '../../utils/record/rankingSettings.ts';
import type { ReturnedProblem } from '../../utils/record/returned.ts';
import { changedInputs, type ExplainedInputs } from '../problems/ranking/changedInputs.ts';
import type { ChangedReport, RankableProblem, Returning } from './ranking.ts';
import { flag, statementOf } from './rows.ts';

const text = z.string();
const maybe = z.nullable(z.string());
const author = { by_id: text, by_name: text, changed_at: text };

export const ChangedReportRow = z.object({
  changed_seq: z.number(),
  id: text,
  creator_id: text,
  problem_id: maybe,
  received_at: text,
  json: text,
});
const RankableRow = z.object({
  id: text,
  json: text,
  created_at: text,
  status: z.nullable(DecisionStatus),
});
/** `stands`: for itself; neither merged nor withdrawn. */
export const TouchedRow = z.extend(RankableRow, { stands: flag });
export const InputsRow = z.object({ ...author, problem_id: text, seq: z.number(), json: text });
export const ChangeRow = z.object({ ...author, id: text, json: text });
export const ReturningRow = z.object({ workspace_id: text, id: text, decision_json: text });
export const ReturnedRow = z.object({ id: text, json: text, decision_json: text, reason: text, returned_at: text });

const Kept = z.object({ settings: RankingSettings, reason: text });

export const changeJson = ({ settings, reason }: RankingChange): string => JSON.stringify({ settings, reason });

/** Whether the kept change says the same as the one sent. */
export const saysTheSame = (row: z.infer<typeof ChangeRow>, sent: RankingChange): boolean =>
  row.by_id === sent.changedBy.id && row.json === changeJson(sent);

const authorOf = (row: z.infer<z.ZodMiniObject<typeof author>>) => ({
  changedBy: { id: row.by_id, name: row.by_name },
  changedAt: row.changed_at,
});

export const toRankingChange = (row: z.infer<typeof ChangeRow>): RankingChange => ({
  id: row.id,
  ...Kept.parse(JSON.parse(row.json)),
  ...authorOf(row),
});

export const toChangedReport = (row: z.infer<typeof ChangedReportRow>): ChangedReport => ({
  seq: row.changed_seq,
  reportId: row.id,
  reporterId: row.creator_id,
  problemId: row.problem_id,
  receivedAt: row.received_at,
  json: row.json,
});

const RestingInputs = z.pick(KeptInputs, { effort: true, confidence: true, effortReason: true });

export const toInputs = (row: z.infer<typeof InputsRow>): KeptInputs => ({
  ...RestingInputs.parse(JSON.parse(row.json)),
  number: row.seq,
  ...authorOf(row),
});

/** What is to be kept when inputs are sent on those that hold; a word where nothing is. */
export function judgeInputs(held: z.infer<typeof InputsRow> | null, sent: InputsInput) {
  const next = changedInputs(held && toInputs(held), sent);
  if (next === 'same') return 'stored';
  return typeof next === 'string' ? next : { json: JSON.stringify(next satisfies ExplainedInputs) };
}

/** `inputs`: the newest of each problem that has some. A duplicate that was taken back stands for itself again. */
function toRankable(rows: z.infer<typeof RankableRow>[], inputs: z.infer<typeof InputsRow>[]): RankableProblem[] {
  const kept = new Map(inputs.map((row) => [row.problem_id, toInputs(row)]));
  return rows.map((row) => ({
    id: row.id,
    statement: statementOf(row.json),
    createdAt: row.created_at,
    status: row.status === null || row.status === 'duplicate' ? 'open' : row.status,
    inputs: kept.get(row.id) ?? null,
  }));
}

export const toTouched = (rows: z.infer<typeof TouchedRow>[], inputs: z.infer<typeof InputsRow>[]) => ({
  standing: toRankable(
    rows.filter(({ stands }) => stands),
    inputs,
  ),
  gone: rows.flatMap(({ id, stands }) => (stands ? [] : [id])),
});

export const toReturning = (row: z.infer<typeof ReturningRow>): Returning => ({
  workspaceId: row.workspace_id,
  problemId: row.id,
  decision: Decision.parse(JSON.parse(row.decision_json)),
});

export const toReturned = (row: z.infer<typeof ReturnedRow>): ReturnedProblem => ({
  problemId: row.id,
  statement: statementOf(row.json),
  decision: Decision.parse(JSON.parse(row.decision_json)),
  reason: row.reason,
  returnedAt: row.returned_at,
});
