import { coolDownOf, CoolDownRow, QuoteRuleRow, ruleOf } from '../ruleRows.ts';
import type { RuleStore } from '../rules.ts';
import type { Database, Transaction } from './database.ts';
import { firstOf } from './rows.ts';

/** In a transaction as well. */
export const coolDownDays = async (db: Database | Transaction, workspaceId: string): Promise<number> =>
  coolDownOf(firstOf(CoolDownRow, await db`select cool_down_days from workspace where id = ${workspaceId}`));

export const rules = (db: Database): RuleStore => ({
  async quoteRule(workspaceId) {
    return ruleOf(firstOf(QuoteRuleRow, await db`select quotes from workspace where id = ${workspaceId}`));
  },
  async writeQuoteRule(workspaceId, rule) {
    await db`update workspace set quotes = ${rule} where id = ${workspaceId}`;
  },
  async coolDownDays(workspaceId) {
    return coolDownDays(db, workspaceId);
  },
  async writeCoolDown(workspaceId, days) {
    await db`update workspace set cool_down_days = ${days} where id = ${workspaceId}`;
  },
});
