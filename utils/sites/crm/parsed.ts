import type { Written } from '../../record/capture.ts';
import { currencyNamed } from './currency.ts';
import { parseDay } from '../day.ts';
import { parseMoney } from './money.ts';
import type { Opportunity } from './opportunity.ts';

/**
 * What a deal's words say for certain; the words themselves stay beside it. Unchanged where `written` is null. `days` are
 * other words of the page: one that is a day may prove in which order its numbers are written.
 */
export function parsedOpportunity(
  opportunity: Opportunity,
  written: Written | null,
  days: readonly string[],
): Opportunity {
  if (!written) return opportunity;
  const { shown } = opportunity;
  const { locale } = written;
  const money = parseMoney(written.amount ?? shown['amount'] ?? null, locale);
  const sign = written.currency ?? money?.sign;
  return {
    ...opportunity,
    amount: money?.amount ?? null,
    currencyIsoCode: (written.currency && currencyNamed(written.currency, locale)) ?? money?.currency ?? null,
    closeDate: parseDay(shown['closeDate'] ?? null, locale, days),
    probability: percent(shown['probability'] ?? null),
    shown: { ...shown, ...(sign && { currencyIsoCode: sign }) },
  };
}

/** 0 to 100, with or without its sign, with a point or a comma. */
function percent(shown: string | null): number | null {
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s?%?$/.exec(shown ?? '');
  const value = Number(match?.[1]?.replace(',', '.') ?? NaN);
  return value >= 0 && value <= 100 ? value : null;
}
