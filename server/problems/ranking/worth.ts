import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import type { Deal } from './deals.ts';
import { decimal, percentOf, ZERO, type Decimal } from './decimal.ts';
import { outcomeWords } from './outcomeTerms.ts';
import { rateOn } from './rates.ts';
import { money } from './term.ts';

const FROM = { page: 'read from a page', crm: 'given by the CRM', typed: 'typed' } as const;

const STANDS = { open: 'an open deal', won: 'won, no longer at stake', lost: 'lost, no longer at stake' } as const;

/** What a deal is worth. */
export interface Worth {
  /** In full and as much of it as counts, in the workspace's currency; null where that cannot be said. */
  known: { full: Decimal; counts: Decimal } | null;
  /** What stands in the reports, with its own currency. */
  shown: Decimal;
  currency: string | null;
  /** How it was worked out, or why it was not. */
  formula: string;
}

export type Valuer = (deal: Deal) => Worth;

const notes = ({ stage, conflicting, outcome }: Deal, { known }: Worth): string =>
  [
    ...(conflicting ? ['; reports name different amounts: the newest one that was read, not typed, holds'] : []),
    ...(stage === 'unknown' ? ['; no stage named: taken as open'] : []),
    ...(outcome ? [`; ${outcomeWords(outcome)}`] : []),
    // Deals that cannot be added stand together, so that each says how it stands.
    ...(known || outcome || stage === 'unknown' ? [] : [`; ${STANDS[stage]}`]),
  ].join('');

function worthOf({ amountFrom }: Deal, settings: RankingSettings): Worth {
  const { amount = null, currency = null, origin = 'typed' } = amountFrom?.deal ?? {};
  if (!amountFrom || amount === null) return { known: null, shown: ZERO, currency: null, formula: 'no amount known' };
  const shown = decimal(amount);
  if (currency === null) return { known: null, shown, currency, formula: 'no currency named' };
  const day = new Date(amountFrom.heardAt).toISOString().slice(0, 10);
  const rate = rateOn(settings, currency, day);
  if (!rate) return { known: null, shown, currency, formula: `no exchange rate for ${currency} on ${day}` };
  const full = shown.times(rate.rate);
  const percent = settings.amountConfidence[origin];
  const exchanged = rate.from === null ? '' : ` × ${rate.rate.toFixed()} (rate from ${rate.from})`;
  const formula = `${money(shown, currency)}${exchanged} × ${percent} %, ${FROM[origin]}`;
  return { known: { full, counts: percentOf(full, percent) }, shown, currency, formula };
}

/** Worth by these settings; each deal is worked out once, however many problems it stands behind. */
export function valuer(settings: RankingSettings): Valuer {
  const done = new WeakMap<Deal, Worth>();
  return (deal) => {
    const before = done.get(deal);
    if (before) return before;
    const worth = worthOf(deal, settings);
    const told = { ...worth, formula: worth.formula + notes(deal, worth) };
    done.set(deal, told);
    return told;
  };
}
