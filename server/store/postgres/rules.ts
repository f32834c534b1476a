import { QuoteRuleRow, ruleOf } from '../ruleRows.ts';
import type { RuleStore } from '../rules.ts';
import type { Database } from './database.ts';
import { firstOf } from './rows.ts';

export const rules = (db: Database): RuleStore => ({
  async quoteRule(workspaceId) {
    return ruleOf(firstOf(QuoteRuleRow, await db`select quotes from workspace where id = ${workspaceId}`));
  },
  async writeQuoteRule(workspaceId, rule) {
    await db`update workspace set quotes = ${rule} where id = ${workspaceId}`;
  },
});
