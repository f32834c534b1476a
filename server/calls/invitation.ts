import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { KeptCall } from '../store/calls.ts';

/** Control characters are no part of a calendar's text (RFC 5545, 3.1), and the library passes them on. */
const plain = (text: string): string => text.replaceAll(/(?!\n)\p{Cc}+/gu, ' ').trim();

/**
 * The call for a calendar (RFC 5545): the same UID for ever, a higher SEQUENCE with every change, and a CANCEL once the
 * seller took the offer back. It names the account and the problem and quotes nobody. `publicUrl`: the endpoint's
 * address; `at`: the present time.
 */
export function invitation(call: KeptCall, publicUrl: string, at: Date): string {
  const { reportId, startsAt, endsAt, sequence, withdrawn, seller, account } = call;
  const method = withdrawn ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({ prodId: { company: 'Heard', product: 'Heard', language: 'EN' }, method });
  const problem = call.problem?.statement ?? call.statement;
  const link = `${publicUrl}/inbox#${reportId}`;
  calendar.createEvent({
    id: `call-${reportId}@${new URL(publicUrl).hostname}`,
    sequence,
    stamp: at,
    start: new Date(startsAt),
    end: new Date(endsAt),
    status: withdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: plain(account ? `Customer call: ${account}` : 'Customer call').replaceAll('\n', ' '),
    description: plain(`Problem: ${problem}\n${seller.name} offers this call; the product team is welcome.\n${link}`),
    url: link,
    organizer: seller.email ? { name: plain(seller.name) || seller.email, email: seller.email } : null,
  });
  return calendar.toString();
}
