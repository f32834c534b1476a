import type { SyncResult } from '../../utils/record/sync.ts';
import type { SignedIn } from '../store/devices.ts';
import type { Store } from '../store/store.ts';
import { problemDetails } from '../http/problem.ts';
import type { Verdict } from './judge.ts';
import { parseReport } from './parseReport.ts';
import type * as z from 'zod/mini';

type Result = z.infer<typeof SyncResult>;

/** What the sender is told. That an id is somebody else's is not told. */
function toResult(id: string, verdict: Verdict): Result {
  if (verdict === 'conflict') return { id, outcome: 'refused', problem: problemDetails('revision-conflict') };
  if (verdict === 'foreign') return { id, outcome: 'refused', problem: problemDetails('id-refused') };
  if (verdict === 'deleted') return { id, outcome: 'refused', problem: problemDetails('report-deleted') };
  return { id, outcome: verdict };
}

/** Stores what is sound in one transaction and answers for each report in the order of sending (P3, P4, P11). */
export async function receive(store: Store, from: SignedIn, at: string, values: unknown[]): Promise<Result[]> {
  const parsed = values.map(parseReport);
  const reports = parsed.flatMap((one) => (one.ok ? [one.incoming] : []));
  const { workspace, member, deviceId } = from;
  const verdicts = (
    await store.storeReports({ workspaceId: workspace.id, memberId: member.id, deviceId, at, reports })
  ).values();
  return parsed.map((one) => (one.ok ? toResult(one.incoming.id, verdicts.next().value ?? 'foreign') : one.refused));
}
