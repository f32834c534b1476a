import type * as z from 'zod/mini';
import { SYNC_MAX_BYTES } from '../../utils/record/sync.ts';
import type { ChangesFound } from './reports.ts';
import { toChange, toGone, type ChangeRow, type GoneRow } from './rows.ts';

type Row = z.infer<typeof ChangeRow> | z.infer<typeof GoneRow>;

const isGone = (row: Row): row is z.infer<typeof GoneRow> => 'deleted_at' in row;

/** How many of the rows fit: at most `limit`, and no more reports than one request could have brought. */
function fitting(rows: Row[], limit: number): number {
  let bytes = 0;
  const first = rows.findIndex((row, place) => {
    bytes += isGone(row) ? 0 : (row.json?.length ?? 0);
    return place >= limit || (place > 0 && bytes > SYNC_MAX_BYTES);
  });
  return first === -1 ? rows.length : first;
}

/**
 * A page of changes. `changed` and `gone`: those after the cursor, up to the counter `seq`, one more than `limit` of each if
 * there are.
 */
export function changesPage(
  changed: z.infer<typeof ChangeRow>[],
  gone: z.infer<typeof GoneRow>[],
  limit: number,
  seq: number,
): ChangesFound {
  const rows: Row[] = [...changed, ...gone].toSorted((a, b) => a.changed_seq - b.changed_seq);
  const page = rows.slice(0, fitting(rows, limit));
  const more = page.length < rows.length;
  return {
    changes: page.map((row) => (isGone(row) ? toGone(row) : toChange(row))),
    more,
    upTo: more ? (page.at(-1)?.changed_seq ?? 0) : seq,
  };
}
