import type { OfferedCall } from '../../../utils/record/call.ts';

/** How many seats are left, and who has the others. */
export function seatWords({ taken, seats, withdrawn }: OfferedCall): string {
  const names = taken.map(({ name }) => name).join(', ');
  if (withdrawn) return 'Taken back by the seller';
  if (taken.length >= seats) return `No seat left: ${names}`;
  const left = seats - taken.length;
  return `${left === 1 ? '1 seat' : `${left} seats`} left${names && `; ${names} ${taken.length === 1 ? 'joins' : 'join'}`}`;
}

/** What whoever has a seat has to know and to do; null while all is as it was. */
export function standingWords({ withdrawn }: OfferedCall, { changed }: { changed: boolean }): string | null {
  if (withdrawn) return 'The seller took this call back. Take it off your calendar, then give the seat back.';
  return changed ? 'The time changed since you took the seat. Keep the seat, then load the calendar file again.' : null;
}
