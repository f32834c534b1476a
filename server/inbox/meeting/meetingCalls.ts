import { Meeting, type MeetingInput } from '../../../utils/record/meeting.ts';
import { type Ask, type AskText, at } from '../ask.ts';

/** The regular meetings as the inbox sees them; null is the one still to come. */
export interface MeetingCalls {
  meeting(number: number | null): Promise<Meeting>;
  writeMeeting(number: number, input: MeetingInput): Promise<Meeting>;
  /** Closes it as it stands in this version. */
  holdMeeting(number: number, version: number): Promise<Meeting>;
  /** Its agenda as Markdown. */
  meetingText(number: number): Promise<string>;
}

const named = (number: number | null): string => String(number ?? 'next');

export const meetingCalls = (ask: Ask, text: AskText): MeetingCalls => ({
  meeting: (number) => ask(at('meetings', named(number)), Meeting),
  writeMeeting: (number, input) => ask(at('meetings', named(number)), Meeting, input, 'PUT'),
  holdMeeting: (number, version) => ask(at('meetings', named(number), 'held'), Meeting, { version }),
  meetingText: (number) => text(at('meetings', named(number), 'agenda.md')),
});
