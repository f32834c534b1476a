import { CallList, OfferedCall } from '../../../utils/record/call.ts';
import { type Ask, type AskText, at } from '../ask.ts';

/** Calls that sellers offer, as the inbox sees them; `id` is the report's. */
export interface CallCalls {
  /** Those about a problem, or all of them for null. */
  calls(problemId: string | null): Promise<CallList>;
  takeSeat(id: string): Promise<OfferedCall>;
  giveSeatBack(id: string): Promise<OfferedCall>;
  /** The call as a calendar's text. */
  invitation(id: string): Promise<string>;
}

export const callCalls = (ask: Ask, text: AskText): CallCalls => ({
  calls: (problemId) => ask(problemId ? `/v1/calls?problem=${problemId}` : '/v1/calls', CallList),
  takeSeat: (id) => ask(at('calls', id, 'seat'), OfferedCall, {}, 'PUT'),
  giveSeatBack: (id) => ask(at('calls', id, 'seat'), OfferedCall, undefined, 'DELETE'),
  invitation: (id) => text(at('calls', id, 'invite.ics')),
});
