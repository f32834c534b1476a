import { CALL_SEATS, type OfferedCall } from '../../utils/record/call.ts';
import type { KeptCall } from '../store/calls.ts';
import { minutesOf } from './callOf.ts';

/** A call as product managers see it. The seller's address is for the invitation alone. */
export function toOffered(kept: KeptCall): OfferedCall {
  const { reportId, startsAt, withdrawn, seller, account, statement, problem, sequence } = kept;
  return {
    reportId,
    startsAt,
    minutes: minutesOf(kept),
    withdrawn,
    seller: { id: seller.id, name: seller.name },
    account,
    statement,
    problem,
    seats: CALL_SEATS,
    taken: kept.taken.map(({ id, name, sequence: told }) => ({ id, name, changed: told < sequence })),
  };
}
