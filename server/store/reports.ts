import type { Change } from '../../utils/record/sync.ts';
import type { ReceivedReport } from '../../utils/record/inbox.ts';
import type { Incoming, Verdict } from '../sync/judge.ts';
import type * as z from 'zod/mini';
import type { Decision } from '../../utils/record/decision.ts';

export interface Batch {
  workspaceId: string;
  memberId: string;
  deviceId: string;
  at: string;
  reports: Incoming[];
}

export interface ChangesWanted {
  workspaceId: string;
  memberId: string;
  deviceId: string;
  /** The counter up to which the device knows everything; past the store's own counter it counts as 0. */
  after: number;
  limit: number;
}

export interface ChangesFound {
  changes: z.infer<typeof Change>[];
  /** The counter up to which the device knows everything after these. */
  upTo: number;
  more: boolean;
}

export interface ListWanted {
  workspaceId: string;
  /** Only this member's reports; null for everybody's. */
  creatorId: string | null;
  /** Only reports that arrived before this one's `seq`; null from the newest. */
  before: number | null;
  limit: number;
  /** Only reports that hold all of these folded words, the last one as a beginning; empty for all. */
  words: string[];
  /** Only reports on this problem; null for those that wait in Triage; left out for all. */
  problemId?: string | null;
}

export interface Listed {
  /** Where it stands in the order of arrival. */
  seq: number;
  received: ReceivedReport;
}

export interface ReportStore {
  /** One durable transaction for the whole batch (P11); one verdict per report, in order. */
  storeReports(batch: Batch): Promise<Verdict[]>;
  changesSince(wanted: ChangesWanted): Promise<ChangesFound>;
  /** Newest arrival first. */
  listReports(wanted: ListWanted): Promise<Listed[]>;
  /** Null when it is not in this workspace, or not that member's. */
  readReport(workspaceId: string, creatorId: string | null, id: string): Promise<ReceivedReport | null>;
  /** Every decision on the problem, newest first. */
  history(workspaceId: string, problemId: string): Promise<Decision[]>;
}
