import * as z from 'zod/mini';
import { type Deletion, DeletionCounts } from '../../utils/record/deletion.ts';
import { splitKeys } from '../problems/accounts.ts';
import { distinctTerms, splitTerms } from '../problems/terms.ts';
import type { Orphan } from '../deletion/fate.ts';
import type { Traces } from './deletions.ts';
import { flag, statementIn } from './rows.ts';

export const MarkedRow = z.object({ id: z.string(), account_keys: z.string() });
export const TracesRow = z.object({
  reports: z.number(),
  questions: z.number(),
  answers: z.number(),
  introductions: z.number(),
  consents: z.number(),
  calls: z.number(),
  outcomes: z.number(),
});
export const OrphanRow = z.object({
  id: z.string(),
  worded: flag,
  touched: flag,
  heir_id: z.nullable(z.string()),
  heir_json: z.nullable(z.string()),
});
export const DeletionRow = z.object({
  id: z.string(),
  kind: z.enum(['report', 'customer']),
  counts: z.string(),
  by_id: z.nullable(z.string()),
  by_name: z.nullable(z.string()),
  deleted_at: z.string(),
});
export const TermsRow = z.object({ terms: z.string() });
export const ExistsRow = z.object({ there: flag });

export const toMarked = ({ id, account_keys }: z.infer<typeof MarkedRow>) => ({ id, keys: splitKeys(account_keys) });

export const toOrphan = ({ touched, heir_id, heir_json }: z.infer<typeof OrphanRow>): Orphan => ({
  heir: heir_id && heir_json ? { reportId: heir_id, statement: statementIn(heir_json) } : null,
  touched,
});

export const toDeletion = ({ by_id, by_name, ...row }: z.infer<typeof DeletionRow>): Deletion => ({
  id: row.id,
  kind: row.kind,
  by: by_id && by_name ? { id: by_id, name: by_name } : null,
  at: row.deleted_at,
  counts: DeletionCounts.parse(JSON.parse(row.counts)),
});

/** Whether what is there is what was said. */
export const asSaid = (traces: Traces, counts: DeletionCounts): boolean =>
  JSON.stringify(TracesRow.parse(counts)) === JSON.stringify(TracesRow.parse(traces));

/** In how many reports each word root stands, counted anew: what went leaves no root of its own behind. */
export function recounted(counts: Map<string, number>, { terms }: z.infer<typeof TermsRow>): Map<string, number> {
  for (const term of distinctTerms(splitTerms(terms))) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
