import type { Decision, ReturnCondition } from '../../../utils/record/decision.ts';
import type { Stand } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { decimal } from './decimal.ts';
import { rateOn } from './rates.ts';
import { counted } from '../../../utils/record/counted.ts';
import { longDay } from '../../../utils/record/longDay.ts';
import { money } from './term.ts';

/** Open deals are compared in the workspace's currency, at the rate of `day`; without a rate they are not compared. */
function enoughMoney({ openAmount }: ReturnCondition, { open }: Stand, settings: RankingSettings, day: string) {
  if (!openAmount) return null;
  const rate = rateOn(settings, openAmount.currencyIsoCode, day);
  const asked = decimal(openAmount.amount);
  if (!rate || decimal(open.amount).lt(asked.times(rate.rate))) return null;
  const now = money(decimal(open.amount), open.currencyIsoCode);
  return `Open deals of ${now} stand behind it; ${money(asked, openAmount.currencyIsoCode)} was asked for.`;
}

/**
 * Why a no comes back now, in words: what the product manager said would change it has come true. Null while it has
 * not. `day`: today, `YYYY-MM-DD`.
 */
export function returnDue(
  condition: ReturnCondition,
  stand: Stand,
  settings: RankingSettings,
  day: string,
): string | null {
  const { accounts } = condition;
  if (accounts !== null && stand.accounts >= accounts) {
    const have = stand.accounts === 1 ? 'has' : 'have';
    return `${counted(stand.accounts, 'account')} ${have} it now; ${accounts} ${accounts === 1 ? 'was' : 'were'} asked for.`;
  }
  return enoughMoney(condition, stand, settings, day);
}

/** Why a not now comes back now, in words: the day has come on which it was to be looked at again. */
export function reviewDue({ status, reviewAt }: Pick<Decision, 'status' | 'reviewAt'>, day: string): string | null {
  if (status !== 'deferred' || reviewAt === null || reviewAt > day) return null;
  return `It was put off until ${longDay(reviewAt)}.`;
}
