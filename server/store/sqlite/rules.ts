import { coolDownOf, CoolDownRow, QuoteRuleRow, ruleOf } from '../ruleRows.ts';
import type { RuleStore } from '../rules.ts';
import type { Database } from './database.ts';

/** In the running transaction as well. */
export const coolDownDays = (db: Database, workspaceId: string): number =>
  coolDownOf(db.one(CoolDownRow, 'select cool_down_days from workspace where id = ?', workspaceId));

export const rules = (db: Database): RuleStore => ({
  async quoteRule(workspaceId) {
    return ruleOf(db.one(QuoteRuleRow, 'select quotes from workspace where id = ?', workspaceId));
  },
  async writeQuoteRule(workspaceId, rule) {
    db.run('update workspace set quotes = ? where id = ?', rule, workspaceId);
  },
  async coolDownDays(workspaceId) {
    return coolDownDays(db, workspaceId);
  },
  async writeCoolDown(workspaceId, days) {
    db.run('update workspace set cool_down_days = ? where id = ?', days, workspaceId);
  },
});
