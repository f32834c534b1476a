import { CALL_SEATS } from '../../utils/record/call.ts';

/** What of a call decides whether somebody may take a seat. */
export interface CallGround {
  endsAt: string;
  withdrawn: boolean;
  /** The members who have a seat. */
  taken: readonly string[];
}

/** `no-call`: nothing is offered, or no more. `over`: it has ended. `full`: others have every seat. */
export type SeatVerdict = 'taken' | 'no-call' | 'over' | 'full';

/** Whether this member may have a seat at this moment (RFC 3339 in UTC); who has one keeps it. */
export function judgeSeat(call: CallGround | null, memberId: string, at: string): SeatVerdict {
  if (!call || call.withdrawn) return 'no-call';
  if (call.endsAt <= at) return 'over';
  if (call.taken.includes(memberId)) return 'taken';
  return call.taken.length < CALL_SEATS ? 'taken' : 'full';
}
