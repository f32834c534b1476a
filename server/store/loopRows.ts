import * as z from 'zod/mini';
import type { LoopItem, LoopListName } from '../../utils/record/loopHealth.ts';
import { daysBetween } from '../problems/health/week.ts';
import { statementIn, statementOf } from './rows.ts';

export const AgesRow = z.object({
  under7: z.number(),
  under30: z.number(),
  under90: z.number(),
  older: z.number(),
});
export const WaitRow = z.object({ week: z.number(), days: z.number(), reports: z.number() });
export const ArrivalRow = z.object({ week: z.number(), reports: z.number() });
/** `since` and `until` are what the days lie between; `until` is null for the present. */
export const LoopRow = z.object({
  report_id: z.nullable(z.string()),
  problem_id: z.nullable(z.string()),
  json: z.string(),
  who: z.nullable(z.string()),
  since: z.string(),
  until: z.nullable(z.string()),
});

export function toLoopItem(row: z.infer<typeof LoopRow>, list: LoopListName, at: string): LoopItem {
  const { report_id: reportId, problem_id: problemId, json, who, since, until } = row;
  return {
    reportId,
    problemId,
    statement: reportId === null ? statementOf(json) : statementIn(json),
    who,
    date: list === 'answered' ? (until ?? since) : since,
    days: daysBetween(since, until ?? at),
  };
}
