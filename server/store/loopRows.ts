import * as z from 'zod/mini';
import type { LoopItem, LoopListName } from '../../utils/record/loopHealth.ts';
import type { LoopCounts } from '../problems/health/loop.ts';
import { daysBetween } from '../problems/health/week.ts';
import { statementIn, statementOf } from './rows.ts';

/** Reports that wait: those younger than so many days, and all of them. */
export const AgesRow = z.object({ days7: z.number(), days30: z.number(), days90: z.number(), every: z.number() });
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

export function toAges(row: z.infer<typeof AgesRow> | null): LoopCounts['ages'] {
  const { days7, days30, days90, every } = row ?? { days7: 0, days30: 0, days90: 0, every: 0 };
  return { under7: days7, under30: days30 - days7, under90: days90 - days30, older: every - days90 };
}

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
