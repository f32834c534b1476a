import type * as z from 'zod/mini';
import { SYNC_MAX_BYTES } from '../../utils/record/sync.ts';
import type { ChangesFound } from './reports.ts';
import { toChange, type ChangeRow } from './rows.ts';

type Row = z.infer<typeof ChangeRow>;

/** How many of the rows fit: at most `limit`, and no more reports than one request could have brought. */
function fitting(rows: Row[], limit: number): number {
  let bytes = 0;
  const first = rows.findIndex((row, place) => {
    bytes += row.json?.length ?? 0;
    return place >= limit || (place > 0 && bytes > SYNC_MAX_BYTES);
  });
  return first === -1 ? rows.length : first;
}

/** A page of changes. `rows`: those after the cursor, up to the counter `seq`, one more than `limit` if there are. */
export function changesPage(rows: Row[], limit: number, seq: number): ChangesFound {
  const page = rows.slice(0, fitting(rows, limit));
  const more = page.length < rows.length;
  return { changes: page.map(toChange), more, upTo: more ? (page.at(-1)?.changed_seq ?? 0) : seq };
}
