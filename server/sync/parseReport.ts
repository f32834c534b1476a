import * as z from 'zod/mini';
import { Id } from '../../utils/record/primitives.ts';
import { fieldErrors } from '../../utils/record/problemDetails.ts';
import { Report, SCHEMA_VERSION } from '../../utils/record/report.ts';
import type { SyncResult } from '../../utils/record/sync.ts';
import { problemDetails } from '../http/problem.ts';
import { callOf } from '../calls/callOf.ts';
import { contentHash } from './contentHash.ts';
import type { Incoming } from './judge.ts';

const WithId = z.object({ id: Id });
const WithVersion = z.object({ schemaVersion: z.number().check(z.gt(SCHEMA_VERSION)) });

const TOO_MANY = [{ pointer: '', detail: 'has more broken values than can be told' }];

type Refused = z.infer<typeof SyncResult> & { outcome: 'refused' };
export type ParsedReport = { ok: true; incoming: Incoming } | { ok: false; refused: Refused };

function refused(value: unknown, problem: Refused['problem']): ParsedReport {
  const id = WithId.safeParse(value);
  return { ok: false, refused: { id: id.success ? id.data.id.toLowerCase() : null, outcome: 'refused', problem } };
}

/** zod overflows the stack past some 100,000 broken values; the report is then broken all the same (P4). */
function checked(value: unknown): ReturnType<typeof Report.safeParse> | null {
  try {
    return Report.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** One report of a batch, by itself (P4). A newer format is told apart from a broken one: waiting helps there. */
export function parseReport(value: unknown): ParsedReport {
  if (WithVersion.safeParse(value).success) return refused(value, problemDetails('schema-version-unknown'));
  const result = checked(value);
  if (!result) return refused(value, problemDetails('invalid', { errors: TOO_MANY }));
  if (!result.success) return refused(value, problemDetails('invalid', { errors: fieldErrors(result.error) }));
  const report = { ...result.data, id: result.data.id.toLowerCase() };
  const { id, revision, problem } = report;
  const incoming = {
    id,
    revision,
    hash: contentHash(report),
    json: JSON.stringify(report),
    sameAs: problem.sameAs?.toLowerCase() ?? null,
    call: callOf(report),
  };
  return { ok: true, incoming };
}
