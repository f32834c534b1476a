import * as z from 'zod/mini';
import { Decision } from '../../utils/record/decision.ts';
import { KeptItem, Written } from '../../utils/record/meeting.ts';
import type { Happened } from '../meeting/agenda.ts';
import type { KeptMeeting, MeetingToSave } from './meetings.ts';

const text = z.string();
const maybe = z.nullable(text);

export const MeetingRow = z.object({
  number: z.number(),
  version: z.number(),
  json: text,
  held_at: maybe,
  held_name: maybe,
});
/** What decides whether a meeting may be written. */
export const HeldMeetingRow = z.object({ version: z.number(), json: text, held_at: maybe });
export const NumberRow = z.object({ number: z.number() });
export const CreatedRow = z.object({ problem_id: text, reports: z.number() });
export const RiseRow = z.object({ problem_id: text, recent: z.number(), earlier: z.number() });
export const DecidedRow = z.object({ problem_id: text, json: text });
export const SenderRow = z.object({ problem_id: text, member_id: text, name: text });

const Body = z.object({ since: text, items: z.array(KeptItem), written: Written });

export const meetingJson = ({ since, items, written }: MeetingToSave): string =>
  JSON.stringify({ since, items, written } satisfies z.infer<typeof Body>);

export function toMeeting(row: z.infer<typeof MeetingRow>): KeptMeeting {
  const { number, version, json, held_at: at, held_name: by } = row;
  return { number, version, held: at && by ? { at, by } : null, ...Body.parse(JSON.parse(json)) };
}

/** Whether this may be written on what is there; `same`: it is there already; `unknown`: no meeting has this number. */
export function judgeMeeting(
  entry: MeetingToSave,
  before: z.infer<typeof HeldMeetingRow> | null,
  lastHeld: number,
): 'write' | 'same' | 'changed' | 'unknown' {
  if (!before && entry.number !== lastHeld + 1) return 'unknown';
  const isClosed = before !== null && before.held_at !== null;
  if (before?.version === entry.version + 1 && before.json === meetingJson(entry) && isClosed === (entry.held !== null))
    return 'same';
  if (isClosed || entry.number !== lastHeld + 1) return 'changed';
  return (before?.version ?? 0) === entry.version ? 'write' : 'changed';
}

export const toHappened = (
  created: z.infer<typeof CreatedRow>[],
  arrivals: z.infer<typeof RiseRow>[],
  decided: z.infer<typeof DecidedRow>[],
  senders: z.infer<typeof SenderRow>[],
): Happened => ({
  created: created.map(({ problem_id: problemId, reports }) => ({ problemId, reports })),
  arrivals: arrivals.map(({ problem_id: problemId, recent, earlier }) => ({ problemId, recent, earlier })),
  decided: decided.map((row) => ({ problemId: row.problem_id, decision: Decision.parse(JSON.parse(row.json)) })),
  senders: senders.map(({ problem_id: problemId, member_id: memberId, name }) => ({ problemId, memberId, name })),
});
