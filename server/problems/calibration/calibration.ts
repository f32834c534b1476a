import type { Calibration } from '../../../utils/record/calibration.ts';
import type { DealOutcome } from '../../../utils/record/outcome.ts';
import type { Deal } from '../ranking/deals.ts';
import { decimal, plain, sum, type Decimal } from '../ranking/decimal.ts';
import { byAge, type Naming } from '../ranking/evidence.ts';
import { claimedBy, claimedOf } from './claimed.ts';
import { medianRatio } from './medianRatio.ts';
import { bySeverity } from './severities.ts';

/** A report of the seller and the deal it names. */
export interface Claim {
  evidence: Naming;
  deal: Deal;
}

/** A deal with an outcome and the seller's own reports on it, oldest first. */
export interface Ended {
  name: string | null;
  outcome: DealOutcome;
  claims: Naming[];
}

function endedDeals(claims: readonly Claim[]): Ended[] {
  const byDeal = Map.groupBy(claims, ({ deal }) => deal.id);
  return Array.from(byDeal.values(), (those) => {
    const deal = those[0]?.deal;
    const own = those.map(({ evidence }) => evidence).toSorted(byAge);
    return deal?.outcome ? { name: deal.name, outcome: deal.outcome, claims: own } : null;
  })
    .filter((one) => one !== null)
    .toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
}

/** The last to end first. */
const key = ({ outcome }: Ended): string => `${outcome.closedAt} ${outcome.opportunityId}`;

const finalOf = ({ outcome: { amount, currencyIsoCode } }: Ended) =>
  amount === null ? null : { amount, currencyIsoCode };

/** A deal whose two amounts can be held against each other: of a lost one nothing was paid, whatever it was last put at. */
interface Pair {
  currencyIsoCode: string;
  claimed: Decimal;
  final: Decimal;
}

function pairOf(one: Ended): Pair[] {
  const [claimed, final] = [claimedOf(one), one.outcome.result === 'won' ? finalOf(one) : null];
  const currency = claimed?.currencyIsoCode;
  if (!claimed || !final || !currency || currency !== final.currencyIsoCode) return [];
  return [{ currencyIsoCode: currency, claimed: decimal(claimed.amount), final: decimal(final.amount) }];
}

/**
 * `claims`: of one seller alone. Each deal counts once, by the newest amount that this seller gave. The rule of what is
 * compared: docs/outcomes.md.
 */
export function calibrate(claims: readonly Claim[]): Calibration {
  const ended = endedDeals(claims);
  const pairs = ended.flatMap(pairOf);
  const currencies = Map.groupBy(pairs, ({ currencyIsoCode }) => currencyIsoCode);
  const count = (result: DealOutcome['result']) => ended.filter(({ outcome }) => outcome.result === result).length;
  return {
    won: count('won'),
    lost: count('lost'),
    amounts: Array.from(currencies, ([currencyIsoCode, those]) => ({
      currencyIsoCode,
      deals: those.length,
      claimed: plain(sum(those.map(({ claimed }) => claimed))),
      final: plain(sum(those.map(({ final }) => final))),
    })).toSorted((a, b) => (a.currencyIsoCode < b.currencyIsoCode ? -1 : 1)),
    claimed: claimedBy(ended),
    medianRatio: medianRatio(pairs),
    severities: bySeverity(ended),
    deals: ended.map((one) => ({
      name: one.name,
      result: one.outcome.result,
      closedAt: one.outcome.closedAt,
      claimed: claimedOf(one),
      final: finalOf(one),
      reports: one.claims.map(({ reportId }) => reportId),
    })),
  };
}
