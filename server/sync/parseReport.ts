import * as z from 'zod/mini';
import { Id } from '../../utils/record/primitives.ts';
import { fieldErrors } from '../../utils/record/problemDetails.ts';
import { Report, SCHEMA_VERSION } from '../../utils/record/report.ts';
import type { SyncResult } from '../../utils/record/sync.ts';
import { problemDetails } from '../http/problem.ts';
import { contentHash } from './contentHash.ts';
import type { Incoming } from './judge.ts';

const WithId = z.object({ id: Id });
const WithVersion = z.object({ schemaVersion: z.number().check(z.gt(SCHEMA_VERSION)) });

type Refused = z.infer<typeof SyncResult> & { outcome: 'refused' };
export type ParsedReport = { ok: true; incoming: Incoming } | { ok: false; refused: Refused };

function refused(value: unknown, problem: Refused['problem']): ParsedReport {
  const id = WithId.safeParse(value);
  return { ok: false, refused: { id: id.success ? id.data.id.toLowerCase() : null, outcome: 'refused', problem } };
}

/** One report of a batch, by itself (P4). A newer format is told apart from a broken one: waiting helps there. */
export function parseReport(value: unknown): ParsedReport {
  if (WithVersion.safeParse(value).success) return refused(value, problemDetails('schema-version-unknown'));
  const result = Report.safeParse(value);
  if (!result.success) return refused(value, problemDetails('invalid', { errors: fieldErrors(result.error) }));
  const report = { ...result.data, id: result.data.id.toLowerCase() };
  const { id, revision, problem } = report;
  const incoming = {
    id,
    revision,
    hash: contentHash(report),
    json: JSON.stringify(report),
    statement: problem.statement,
  };
  return { ok: true, incoming };
}
