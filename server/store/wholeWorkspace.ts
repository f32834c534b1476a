/** A row as it rests, save for what is left out; texts of JSON are told as what they hold. */
export interface ExportedRow {
  table: string;
  row: Record<string, unknown>;
}

/** A workspace as a whole: taken away, and taken with one. */
export interface WholeWorkspaceStore {
  /** Every row of the workspace that `workspaceTables.ts` tells, all of one moment, table by table. */
  exportWorkspace(workspaceId: string): AsyncIterable<ExportedRow>;
  /** Deletes every row of the workspace, all or nothing. False when there was none. Cannot be undone. */
  deleteWorkspace(workspaceId: string): Promise<boolean>;
}
