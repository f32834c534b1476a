import type { QuoteRule } from '../../utils/record/quotes.ts';

/** Rules that hold on the endpoint alone; what browsers have to know travels with the news. */
export interface RuleStore {
  quoteRule(workspaceId: string): Promise<QuoteRule>;
  writeQuoteRule(workspaceId: string, rule: QuoteRule): Promise<void>;
}
