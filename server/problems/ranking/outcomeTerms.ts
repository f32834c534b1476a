import type { DealOutcome } from '../../../utils/record/outcome.ts';
import type { Term } from '../../../utils/record/ranking.ts';
import type { Deal } from './deals.ts';
import { decimal, grouped } from './decimal.ts';
import { money, term } from './term.ts';

/** `closed lost at USD 31,000 on 2026-05-03`. */
export function outcomeWords({ result, amount, currencyIsoCode, closedAt }: DealOutcome): string {
  if (amount === null) return `closed ${result} on ${closedAt}, no final amount given`;
  const at = currencyIsoCode
    ? money(decimal(amount), currencyIsoCode)
    : `${grouped(decimal(amount))}, no currency named,`;
  return `closed ${result} at ${at} on ${closedAt}`;
}

/** The claim and the final amount side by side, never added; empty for a deal without an outcome. */
export function outcomeTerms({ outcome, amountFrom }: Deal): Term[] {
  if (!outcome) return [];
  const { amount = null, currency = null } = amountFrom?.deal ?? {};
  const claimed = { currencyIsoCode: currency, reports: amountFrom ? [amountFrom.reportId] : [] };
  const final = { currencyIsoCode: outcome.currencyIsoCode };
  return [
    ...(amount === null ? [] : [term(['claimed', 'Claimed'], decimal(amount), 'money', 'as reported', claimed)]),
    ...(outcome.amount === null
      ? []
      : [term(['final', 'Final amount'], decimal(outcome.amount), 'money', outcomeWords(outcome), final)]),
  ];
}
