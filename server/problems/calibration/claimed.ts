import type { Calibration } from '../../../utils/record/calibration.ts';
import { decimal, plain, sum, ZERO, type Decimal } from '../ranking/decimal.ts';
import type { Ended } from './calibration.ts';

interface Claimed {
  currencyIsoCode: string;
  result: Ended['outcome']['result'];
  amount: Decimal;
}

/** The newest amount that the seller gave. */
export const claimedOf = ({ claims }: Ended) => {
  const named = claims.findLast(({ deal }) => deal.amount !== null)?.deal;
  return named?.amount ? { amount: named.amount, currencyIsoCode: named.currency } : null;
};

function claimOf(one: Ended): Claimed[] {
  const { amount, currencyIsoCode } = claimedOf(one) ?? {};
  return amount && currencyIsoCode ? [{ currencyIsoCode, result: one.outcome.result, amount: decimal(amount) }] : [];
}

/** What was claimed of ended deals, by currency: on those won, on those lost, and the share of the lost. */
export function claimedBy(ended: readonly Ended[]): NonNullable<Calibration['claimed']> {
  const currencies = Map.groupBy(ended.flatMap(claimOf), ({ currencyIsoCode }) => currencyIsoCode);
  return Array.from(currencies, ([currencyIsoCode, those]) => {
    const amounts = (result: Claimed['result']) => those.flatMap((one) => (one.result === result ? [one.amount] : []));
    const part = (result: Claimed['result']) => ({
      deals: amounts(result).length,
      claimed: plain(sum(amounts(result))),
    });
    const [lost, all] = [sum(amounts('lost')), sum(those.map(({ amount }) => amount))];
    const lostShare = all.gt(ZERO) ? plain(lost.div(all)) : null;
    return { currencyIsoCode, won: part('won'), lost: part('lost'), lostShare };
  }).toSorted((a, b) => (a.currencyIsoCode < b.currencyIsoCode ? -1 : 1));
}
