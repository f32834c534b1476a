import * as z from 'zod/mini';
import { CALL_MINUTES_MAX } from '../../utils/record/nextCall.ts';
import { Report } from '../../utils/record/report.ts';
import type { CallGround } from '../calls/seats.ts';
import type { KeptCall } from './calls.ts';
import { statementOf } from './rows.ts';

const text = z.string();
const maybe = z.nullable(z.string());

export const CallRow = z.object({
  report_id: text,
  starts_at: text,
  ends_at: text,
  sequence: z.number(),
  withdrawn_at: maybe,
  json: text,
  seller_id: text,
  seller_name: text,
  seller_email: maybe,
  problem_id: maybe,
  problem_json: maybe,
});
export const SeatRow = z.object({ report_id: text, member_id: text, name: text, sequence: z.number() });
export const CallGroundRow = z.object({ ends_at: text, withdrawn_at: maybe });

const Told = z.pick(Report, { problem: true, account: true });

/** No call that had begun by then goes on at this time, however long it is. */
export const startedAfter = (at: string): string => new Date(Date.parse(at) - CALL_MINUTES_MAX * 60_000).toISOString();

/** Calls with their seats, in the order of the rows. */
export function toCalls(rows: z.infer<typeof CallRow>[], seats: z.infer<typeof SeatRow>[]): KeptCall[] {
  const byCall = Map.groupBy(seats, (seat) => seat.report_id);
  return rows.map((row) => {
    const { problem, account } = Told.parse(JSON.parse(row.json));
    const { problem_id: problemId, problem_json: body } = row;
    return {
      reportId: row.report_id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      sequence: row.sequence,
      withdrawn: row.withdrawn_at !== null,
      seller: { id: row.seller_id, name: row.seller_name, email: row.seller_email },
      account: account?.name ?? null,
      statement: problem.statement,
      problem: problemId && body ? { id: problemId, statement: statementOf(body) } : null,
      taken: (byCall.get(row.report_id) ?? []).map(({ member_id: id, name, sequence }) => ({ id, name, sequence })),
    };
  });
}

export const toCallGround = (
  row: z.infer<typeof CallGroundRow> | null,
  seats: z.infer<typeof SeatRow>[],
): CallGround | null =>
  row && {
    endsAt: row.ends_at,
    withdrawn: row.withdrawn_at !== null,
    taken: seats.map(({ member_id: id }) => id),
  };
