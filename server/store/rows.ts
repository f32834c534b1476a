import * as z from 'zod/mini';
import { Decision, DecisionStatus, type Reaches } from '../../utils/record/decision.ts';
import type { ReceivedReport } from '../../utils/record/inbox.ts';
import { Member, Role } from '../../utils/record/join.ts';
import { isDecided } from '../../utils/record/statusMachine.ts';
import { Report } from '../../utils/record/report.ts';
import type { Change } from '../../utils/record/sync.ts';
import { KnownAccount } from '../../utils/record/workspaceNews.ts';
import { statementAfter } from '../problems/statementAfter.ts';
import type { SignedIn } from './devices.ts';
import type { HeldNews, Told } from './news.ts';
import type { Listed } from './reports.ts';
import type { Unindexed, UnindexedProblem } from './search.ts';

/** SQLite has no booleans of its own. */
export const flag = z.pipe(
  z.union([z.number(), z.boolean()]),
  z.transform((value: number | boolean) => value === true || value === 1),
);

/** Rows as both engines give them: counters as numbers, times as RFC 3339 texts, records as JSON texts. */
const standing = {
  received_at: z.string(),
  revision: z.number(),
  problem_id: z.nullable(z.string()),
  problem_json: z.nullable(z.string()),
  decision_json: z.nullable(z.string()),
};

export const ReceivedRow = z.object({
  ...standing,
  json: z.string(),
  arrived_seq: z.number(),
  creator_id: z.string(),
  creator_name: z.string(),
});
export const ChangeRow = z.object({
  ...standing,
  id: z.string(),
  changed_seq: z.number(),
  json: z.nullable(z.string()),
  seats: z.string(),
  seen_decision_id: z.nullable(z.string()),
});
/** A report that was deleted, in the line of changes. */
export const GoneRow = z.object({ id: z.string(), changed_seq: z.number(), deleted_at: z.string() });
export const HeldRow = z.object({ id: z.string(), creator_id: z.string(), revision: z.number(), hash: z.string() });
export const HeldDecisionRow = z.object({ problem_id: z.string(), json: z.string() });
export const StandingRow = z.object({
  canonical_id: z.nullable(z.string()),
  decision_id: z.nullable(z.string()),
  status: z.nullable(DecisionStatus),
});
export const ReachesRow = z.object({ reports: z.number(), sellers: z.number(), gone: z.number() });
/** What held on a problem before; nulls: nothing did. */
export const HoldsRow = z.object({
  problem_id: z.string(),
  id: z.nullable(z.string()),
  status: z.nullable(DecisionStatus),
});
/** A problem that follows the wording of a report; `shared`: others reported it too. */
export const FollowingRow = z.object({
  id: z.string(),
  json: z.string(),
  status: z.nullable(DecisionStatus),
  shared: flag,
});
export const SeqRow = z.object({ seq: z.number() });
export const JsonRow = z.object({ json: z.string() });
export const ToldRow = z.object({ digest: z.string(), json: z.string() });
export const RestingRow = z.object({ id: z.string(), json: z.string() });
export const UnindexedRow = z.object({
  workspace_id: z.string(),
  id: z.string(),
  revision: z.number(),
  json: z.string(),
});
export const UnindexedProblemRow = z.object({ workspace_id: z.string(), id: z.string(), json: z.string() });
export const HeldNewsRow = z.object({
  version: z.nullable(z.string()),
  redact: z.nullable(z.string()),
  sites: z.nullable(z.string()),
  members: z.number(),
});
export const InviteRow = z.object({
  workspace_id: z.string(),
  workspace_name: z.string(),
  role: Role,
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  member_id: z.nullable(z.string()),
});
export const SignedInRow = z.object({
  workspace_id: z.string(),
  workspace_name: z.string(),
  ...Member.shape,
  device_id: z.string(),
  last_seen: z.string(),
});

const ProblemBody = z.object({ statement: z.string() });

/** The seller's wording of the problem in a resting report. */
export const statementIn = (json: string): string =>
  z.object({ problem: ProblemBody }).parse(JSON.parse(json)).problem.statement;

/** The statement of a resting problem. */
export const statementOf = (json: string): string => ProblemBody.parse(JSON.parse(json)).statement;

/** What a problem says after the report it follows was edited (`server/problems/statementAfter.ts`); null: the same still. */
export function followed(row: z.infer<typeof FollowingRow>, before: string, after: string): string | null {
  const shown = statementOf(row.json);
  const said = { before: statementIn(before), after: statementIn(after) };
  const report: { before: unknown; after: unknown } = { before: JSON.parse(before), after: JSON.parse(after) };
  const next = statementAfter(shown, { said, report }, isDecided(row.status) || row.shared);
  return next === shown ? null : next;
}

/** What rests of a problem. */
export const problemJson = (statement: string): string =>
  JSON.stringify({ statement } satisfies z.infer<typeof ProblemBody>);

export const toHeld = (row: z.infer<typeof HeldDecisionRow>): { problemId: string; decision: Decision } => ({
  problemId: row.problem_id,
  decision: Decision.parse(JSON.parse(row.json)),
});

function standingOf(row: z.infer<z.ZodMiniObject<typeof standing>>) {
  const { problem_id: id, problem_json: body, decision_json: decision } = row;
  return {
    receivedAt: row.received_at,
    problem: id && body ? { id, statement: statementOf(body) } : null,
    decision: decision ? Decision.parse(JSON.parse(decision)) : null,
  };
}

export function toReceived(row: z.infer<typeof ReceivedRow>): ReceivedReport {
  const creator = { id: row.creator_id, name: row.creator_name };
  return { report: Report.parse(JSON.parse(row.json)), creator, ...standingOf(row) };
}

export const toListed = (row: z.infer<typeof ReceivedRow>): Listed => ({
  seq: row.arrived_seq,
  received: toReceived(row),
});

/** Members are never taken away: with their number the version changes whenever one brings a domain. */
export function toHeldNews(row: z.infer<typeof HeldNewsRow> | null): HeldNews {
  if (!row) throw new Error('no such workspace');
  const redact = z.array(z.string()).parse(JSON.parse(row.redact ?? '[]'));
  return { version: `${row.version ?? ''}.${row.members}`, redact, sites: row.sites };
}

export const toTold = ({ digest, json }: z.infer<typeof ToldRow>): Told => ({
  ...KnownAccount.parse(JSON.parse(json)),
  digest,
});

export function toUnindexed({ workspace_id, id, revision, json }: z.infer<typeof UnindexedRow>): Unindexed {
  return { workspaceId: workspace_id, id, revision, json };
}

export function toUnindexedProblem({ workspace_id, id, json }: z.infer<typeof UnindexedProblemRow>): UnindexedProblem {
  return { workspaceId: workspace_id, id, statement: statementOf(json) };
}

export function toChange(row: z.infer<typeof ChangeRow>): z.infer<typeof Change> {
  const seats = z.array(z.string()).parse(JSON.parse(row.seats));
  const { seen_decision_id: seen } = row;
  const told = { ...(seats.length > 0 && { seats }), ...(seen !== null && { seenDecision: seen }) };
  const change = { reportId: row.id, revision: row.revision, ...standingOf(row), ...told };
  return row.json === null ? change : { ...change, report: Report.parse(JSON.parse(row.json)) };
}

/** Older browsers read it as a report that nothing came of. */
export const toGone = ({ id, deleted_at }: z.infer<typeof GoneRow>): z.infer<typeof Change> => ({
  reportId: id,
  revision: 0,
  receivedAt: deleted_at,
  problem: null,
  decision: null,
  deleted: true,
});

export function toReaches(row: z.infer<typeof ReachesRow> | null): Reaches {
  const { reports, sellers, gone } = row ?? { reports: 0, sellers: 0, gone: 0 };
  return { reports, sellers, ...(gone > 0 && { left: gone }) };
}

export function toSignedIn(row: z.infer<typeof SignedInRow>): SignedIn {
  const { workspace_id, workspace_name, device_id, last_seen, ...member } = row;
  return { workspace: { id: workspace_id, name: workspace_name }, member, deviceId: device_id, lastSeen: last_seen };
}
