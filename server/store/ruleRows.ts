import * as z from 'zod/mini';
import { QuoteRule } from '../../utils/record/quotes.ts';

export const QuoteRuleRow = z.object({ quotes: QuoteRule });

/** Throws when there is no such workspace. */
export function ruleOf(row: z.infer<typeof QuoteRuleRow> | null): QuoteRule {
  if (!row) throw new Error('no such workspace');
  return row.quotes;
}
