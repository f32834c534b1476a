import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { decimal, whole, type Decimal } from './decimal.ts';

export interface Rate {
  rate: Decimal;
  /** The day it holds from; null for the workspace's own currency. */
  from: string | null;
}

/**
 * What one unit of a currency is worth in the workspace's, on that day (`YYYY-MM-DD`): the newest rate that holds by
 * then. Null when an admin entered none for that day.
 */
export function rateOn({ currencyIsoCode, rates }: RankingSettings, currency: string, day: string): Rate | null {
  if (currency === currencyIsoCode) return { rate: whole(1), from: null };
  const holding = rates.filter((one) => one.currencyIsoCode === currency && one.from <= day);
  const newest = holding.reduce<(typeof holding)[number] | null>(
    (best, one) => (best === null || one.from >= best.from ? one : best),
    null,
  );
  return newest && { rate: decimal(newest.rate), from: newest.from };
}
