import type { SeatVerdict } from '../calls/seats.ts';

/** A call that a report offers, or did, with what the report says now. Times are RFC 3339 in UTC. */
export interface KeptCall {
  reportId: string;
  startsAt: string;
  endsAt: string;
  /** How often it changed: its time, taken back, offered again. */
  sequence: number;
  withdrawn: boolean;
  seller: { id: string; name: string; email: string | null };
  account: string | null;
  statement: string;
  problem: { id: string; statement: string } | null;
  /** Who has a seat, the first first, and the `sequence` that they know. */
  taken: { id: string; name: string; sequence: number }[];
}

export interface CallsWanted {
  workspaceId: string;
  /** Withdrawn calls are given where this member has a seat. */
  memberId: string;
  /** Only calls that have not ended by then. */
  at: string;
  /** Only calls about this problem; null for all. */
  problemId: string | null;
  limit: number;
}

export interface SeatWanted {
  workspaceId: string;
  reportId: string;
  memberId: string;
  at: string;
}

export interface CallStore {
  /** The next first. */
  offeredCalls(wanted: CallsWanted): Promise<KeptCall[]>;
  /** Null when the report never offered one, or is not in this workspace (P12). */
  readCall(workspaceId: string, reportId: string): Promise<KeptCall | null>;
  /** Judges with `server/calls` and keeps the seat, in one transaction, so that no two get the last one. */
  takeSeat(wanted: SeatWanted): Promise<SeatVerdict>;
  /** Who has none gives none back. The report changes for its seller, as with every seat. */
  giveSeatBack(workspaceId: string, reportId: string, memberId: string): Promise<void>;
}
