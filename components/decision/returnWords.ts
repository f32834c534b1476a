import type { ReturnCondition } from '../../utils/record/decision.ts';
import { money } from '../list/money.ts';

/** When a no comes back by itself, in a sentence. */
export function returnWords({ accounts, openAmount }: ReturnCondition): string {
  const amount = openAmount && money(openAmount.amount, openAmount.currencyIsoCode);
  const parts = [
    ...(accounts === null ? [] : [accounts === 1 ? '1 account has it' : `${accounts} accounts have it`]),
    ...(amount ? [`open deals of ${amount} stand behind it`] : []),
  ];
  return `Looked at again by itself when ${parts.join(', or ')}.`;
}
