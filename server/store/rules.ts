import type { QuoteRule } from '../../utils/record/quotes.ts';

/** Rules that hold on the endpoint alone; what browsers have to know travels with the news. */
export interface RuleStore {
  quoteRule(workspaceId: string): Promise<QuoteRule>;
  writeQuoteRule(workspaceId: string, rule: QuoteRule): Promise<void>;
  /** Within so many days nobody at a customer is asked for a second time. */
  coolDownDays(workspaceId: string): Promise<number>;
  writeCoolDown(workspaceId: string, days: number): Promise<void>;
}
