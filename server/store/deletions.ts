import type { Deletion, DeletionCounts } from '../../utils/record/deletion.ts';
import type { Report } from '../../utils/record/report.ts';

/** What rests beside reports and goes with them, counted; `reports`: those that are there. */
export type Traces = Omit<DeletionCounts, 'quotes' | 'contacts'>;

export interface Reach {
  workspaceId: string;
  reportIds: readonly string[];
  /** Ids of deals whose outcomes go as well, where no other report names them. */
  deals: readonly string[];
}

export interface RecordsToDelete extends Reach {
  deletion: Omit<Deletion, 'by'> & { by: string | null };
}

export interface DeletionStore {
  /** Every report that names its customer, with the marks of it. */
  markedReports(workspaceId: string): Promise<{ id: string; keys: string[] }[]>;
  /** These reports as they rest. */
  restingReports(workspaceId: string, ids: readonly string[]): Promise<Report[]>;
  countTraces(reach: Reach): Promise<Traces>;
  /**
   * Deletes these reports with everything that rests on them, all or nothing, and keeps that it was done. Cannot be
   * undone. `changed`: there is another number of something than the deletion says, and nothing was done.
   */
  deleteRecords(entry: RecordsToDelete): Promise<'deleted' | 'changed'>;
  /** The one with this id, however long ago. */
  deletion(workspaceId: string, id: string): Promise<Deletion | null>;
  /** Newest first. */
  deletions(workspaceId: string, limit: number): Promise<Deletion[]>;
  /** Whether reports went since a place in the workspace's counter. */
  deletedSince(workspaceId: string, after: number): Promise<boolean>;
}
