import * as z from 'zod/mini';
import { QuoteRule } from '../../utils/record/quotes.ts';

export const QuoteRuleRow = z.object({ quotes: QuoteRule });

export const CoolDownRow = z.object({ cool_down_days: z.number() });

/** Throws when there is no such workspace. */
export function coolDownOf(row: z.infer<typeof CoolDownRow> | null): number {
  if (!row) throw new Error('no such workspace');
  return row.cool_down_days;
}

/** Throws when there is no such workspace. */
export function ruleOf(row: z.infer<typeof QuoteRuleRow> | null): QuoteRule {
  if (!row) throw new Error('no such workspace');
  return row.quotes;
}
