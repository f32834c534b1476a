import type { Deletion, DeletionInput, DeletionPreview, DeletionTarget } from '../../utils/record/deletion.ts';
import type { Report } from '../../utils/record/report.ts';
import { accountKeys } from '../problems/accounts.ts';
import type { Log } from '../log.ts';
import { indexAll } from '../search/indexer.ts';
import type { Store } from '../store/store.ts';
import { countsOf, dealsIn, sameCounts } from './counts.ts';
import { reportsOf } from './customer.ts';
import { meetingsNaming } from './meetings.ts';

/** What has to be typed for one report, which has no name of its own. */
const SURE = 'delete';
/** Deletions that are shown. */
export const LISTED = 100;

/** Everything that a target stands for now. */
interface Found {
  reportIds: string[];
  deals: string[];
  preview: DeletionPreview;
}

/** The names and domains by which these reports know their customer, each once. */
const knownAs = (reports: readonly Report[]): string[] =>
  [...new Set(reports.flatMap(({ account }) => [account?.name ?? [], account?.domains ?? []].flat()))].toSorted();

/** The name to be typed: as the reports write what was asked for, else as it was asked for. */
function nameOf(customer: string, reports: readonly Report[]): string {
  const asked = accountKeys({ account: { name: customer, domains: [], externalIds: [], origins: {} } });
  const own = reports.find((report) => accountKeys(report).some((key) => asked.includes(key)));
  return own?.account?.name ?? customer;
}

/** What would go; null for nothing. Reports that the indexer has not read are read first, since it tells their customers. */
export async function found(
  store: Store,
  workspaceId: string,
  target: DeletionTarget,
  log: Log,
): Promise<Found | null> {
  if (target.kind === 'customer') await indexAll(store, log);
  const ids =
    target.kind === 'report'
      ? [target.reportId.toLowerCase()]
      : reportsOf(target.customer, await store.markedReports(workspaceId));
  const reports = await store.restingReports(workspaceId, ids);
  if (reports.length === 0) return null;
  const reportIds = reports.map(({ id }) => id);
  // A deal may have further reports: what became of it goes with its customer alone.
  const deals = target.kind === 'customer' ? dealsIn(reports) : [];
  const counts = countsOf(reports, await store.countTraces({ workspaceId, reportIds, deals }));
  const sure = target.kind === 'report' ? SURE : nameOf(target.customer, reports);
  const names = knownAs(reports);
  const meetings =
    target.kind === 'customer'
      ? meetingsNaming([...names, target.customer], await store.meetingsWritten(workspaceId))
      : [];
  return { reportIds, deals, preview: { sure, knownAs: names, counts, meetings } };
}

interface Asked {
  workspaceId: string;
  input: DeletionInput;
  by: string | null;
  at: string;
  log: Log;
}

/** `not-sure`: something else was typed. `changed`: it would be more, or less, than was said. Nothing is done then. */
export type Refused = 'not-found' | 'not-sure' | 'changed';

/** Deletes what was said, once; gives what is kept of it. */
export async function remove(store: Store, { workspaceId, input, by, at, log }: Asked): Promise<Deletion | Refused> {
  const id = input.id.toLowerCase();
  const done = await store.deletion(workspaceId, id);
  if (done) return done;
  const there = await found(store, workspaceId, input.target, log);
  if (!there) return 'not-found';
  const { reportIds, deals, preview } = there;
  if (input.sure.trim() !== preview.sure) return 'not-sure';
  if (!sameCounts(preview.counts, input.counts)) return 'changed';
  const deletion = { id, kind: input.target.kind, by, at, counts: preview.counts };
  const outcome = await store.deleteRecords({ workspaceId, reportIds, deals, deletion });
  if (outcome === 'changed') return 'changed';
  log('records deleted', { workspace: workspaceId, by: by ?? 'command', reports: preview.counts.reports });
  return (await store.deletion(workspaceId, id)) ?? 'changed';
}
