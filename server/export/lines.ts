import type { Store } from '../store/store.ts';
import type { Workspace } from '../store/workspaces.ts';

/** The kind of file: one JSON text a line (https://github.com/ndjson/ndjson-spec). */
export const EXPORT_TYPE = 'application/x-ndjson';
/** Raised when a reader of the former ones could not read it any more. */
const VERSION = 1;

/** A day's export of a workspace by its file name; the name's letters and digits only, for every file system. */
export const exportName = ({ name }: Workspace, at: string): string =>
  `heard-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${at.slice(0, 10)}.ndjson`;

/**
 * A workspace as lines: first what it is, then every row with its table, at last how many there were, so that an export
 * that broke off is known as one. Of passwords and keys nothing (`docs/export.md`).
 */
export async function* exportLines(store: Store, workspace: Workspace, at: string): AsyncGenerator<string> {
  yield line({ heard: VERSION, workspace, exportedAt: at });
  let rows = 0;
  for await (const row of store.exportWorkspace(workspace.id)) {
    rows += 1;
    yield line(row);
  }
  yield line({ end: true, rows });
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
