import type { Tracked } from '../../utils/record/tracked.ts';
import { moment } from '../list/time.ts';

/** The call that a report offers, and who of the product team has a seat in it; nothing where none is offered. */
export function CallLine({ row: { report, state, seats } }: { row: Tracked }) {
  const words = callWords(report.nextCall?.startsAt ?? null, seats ?? [], state === 'sent');
  return words && <p class="row-why">{words}</p>;
}

function callWords(startsAt: string | null, seats: readonly string[], isSent: boolean): string | null {
  const names = seats.join(', ');
  if (startsAt === null) return names && `You took the call back. Had a seat in it: ${names}.`;
  const call = `Your call on ${moment(startsAt)}`;
  if (names) return `${call}: from product join ${names}.`;
  return isSent ? `${call}: product is welcome, and nobody took a seat yet.` : null;
}
