import { QuoteRuleRow, ruleOf } from '../ruleRows.ts';
import type { RuleStore } from '../rules.ts';
import type { Database } from './database.ts';

export const rules = (db: Database): RuleStore => ({
  async quoteRule(workspaceId) {
    return ruleOf(db.one(QuoteRuleRow, 'select quotes from workspace where id = ?', workspaceId));
  },
  async writeQuoteRule(workspaceId, rule) {
    db.run('update workspace set quotes = ? where id = ?', rule, workspaceId);
  },
});
