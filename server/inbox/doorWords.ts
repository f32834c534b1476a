import { money } from '../../components/list/money.ts';
import type { Stand } from '../../utils/record/ranking.ts';
import type { DecisionDraft } from './decisionDraft.ts';

const AT_ONCE = 'that is so already: it would come back at once.';

const isReached = (typed: string, today: number): boolean => /^\d/.test(typed.trim()) && Number(typed) <= today;
const currencyOf = ({ returnCurrency }: DecisionDraft): string => returnCurrency.trim().toUpperCase();

/** The accounts of today, and whether what is asked for is there already. */
export const accountsToday = ({ accounts }: Stand, { returnAccounts }: DecisionDraft): string =>
  isReached(returnAccounts, accounts) ? `Today: ${accounts}; ${AT_ONCE}` : `Today: ${accounts}`;

/** The same of the open deals; amounts in another currency are the endpoint's to compare. */
export function dealsToday({ open }: Stand, draft: DecisionDraft): string {
  const today = `Today: ${money(open.amount, open.currencyIsoCode) ?? 'none'}`;
  const isThere = currencyOf(draft) === open.currencyIsoCode && isReached(draft.returnAmount, Number(open.amount));
  return isThere ? `${today}; ${AT_ONCE}` : today;
}

/** What a condition in another currency hangs on; null where it hangs on nothing. */
export function otherCurrency({ open }: Stand, draft: DecisionDraft): string | null {
  const typed = currencyOf(draft);
  if (!/^[A-Z]{3}$/.test(typed) || typed === open.currencyIsoCode) return null;
  return `Compared in ${open.currencyIsoCode} at the day’s rate; while no rate for ${typed} is entered, it never comes true.`;
}
