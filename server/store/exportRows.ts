import * as z from 'zod/mini';
import type { ExportedRow } from './wholeWorkspace.ts';
import type { WorkspaceTable } from './workspaceTables.ts';

/** Any row. */
export const AnyRow = z.record(z.string(), z.unknown());

const Json = z.nullable(
  z.pipe(
    z.string(),
    z.transform((text): unknown => JSON.parse(text)),
  ),
);
/** SQLite has no booleans of its own. */
const FLAGS = new Set(['withdrawn']);

/** What an export tells of a row: the same whichever store it rests in. */
export function exported(table: WorkspaceTable, row: z.output<typeof AnyRow>): ExportedRow {
  const told = Object.entries(row)
    .filter(([name]) => name !== 'workspace_id' && !table.leaves.includes(name))
    .map(([name, value]): [string, unknown] => {
      if (table.json.includes(name)) return [name, Json.parse(value)];
      return [name, FLAGS.has(name) ? Boolean(value) : value];
    });
  return { table: table.name, row: Object.fromEntries(told) };
}

/** The rows of one table of a workspace, whose id is the one value that it takes. */
export const selectOf = ({ name, workspace, order }: WorkspaceTable, value: '?' | '$1'): string =>
  `select * from ${name} where ${workspace} = ${value} order by ${order.join(', ')}`;
