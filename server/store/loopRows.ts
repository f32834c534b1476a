import * as z from 'zod/mini';
import type { Age, LoopItem, LoopListName } from '../../utils/record/loopHealth.ts';
import type { LoopCounts } from '../problems/health/loop.ts';
import type { Waits } from '../problems/health/median.ts';
import { boundsOf } from '../problems/health/ages.ts';
import { daysBetween } from '../problems/health/week.ts';
import { remembering } from '../problems/remembering.ts';
import { statementIn, statementOf } from './rows.ts';

/** Reports that wait: those younger than so many days, and all of them. */
export const AgesRow = z.object({ days7: z.number(), days30: z.number(), days90: z.number(), every: z.number() });
export const OpenRow = z.object({ unseen: z.number(), unowned: z.number() });
/** Of several workspaces, half a year each. */
const WEEKS_REMEMBERED = 1_000;
/** How many answers of a week took so many days. Checked as a text, since half a year has thousands of numbers. */
const WaitsText = z.string().check(z.regex(/^\{("\d+": ?\d+(, ?"\d+": ?\d+)*)?\}$/));
export const WeekRow = z.object({ week: z.number(), waits: z.string() });
/** How many took so many days. */
export const WaitRow = z.object({ days: z.number(), reports: z.number() });
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

export function toWaits(rows: readonly z.infer<typeof WaitRow>[]): Waits {
  const waits: number[] = [];
  for (const { days, reports } of rows) {
    while (waits.length <= days) waits.push(0);
    waits[days] = reports;
  }
  return waits;
}

/** Weeks that are gone by change seldom. */
const waitsIn = remembering((text): Waits => {
  const counts = Object.entries<number>(JSON.parse(WaitsText.parse(text)));
  return toWaits(counts.map(([days, reports]) => ({ days: Number(days), reports })));
}, WEEKS_REMEMBERED);

export const toWeeks = (rows: readonly z.infer<typeof WeekRow>[]): LoopCounts['weeks'] =>
  new Map(rows.map(({ week, waits }) => [week, waitsIn(waits)]));

/** The days since which what is younger than so many days arrived. */
export function daysSince(at: string): { days7: string; days30: string; days90: string } {
  const since = (age: Age): string => boundsOf(age, at).from ?? at;
  return { days7: since('under7'), days30: since('under30'), days90: since('under90') };
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
