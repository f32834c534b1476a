import type { Term } from '../../../utils/record/ranking.ts';
import { byText } from '../ordered.ts';
import type { Basis } from './basis.ts';
import { decimal, plain, ZERO, type Decimal } from './decimal.ts';
import type { Naming } from './evidence.ts';
import { outcomeTerms } from './outcomeTerms.ts';
import type { StageClass } from './stageClass.ts';
import type { NamedDeal } from './stake.ts';
import { distinct, term } from './term.ts';

/** How a deal is counted. `notAdded`: its worth cannot be said; `untied`: an amount that nothing ties to one deal. */
export type Kind = 'open' | 'won' | 'lost' | 'notAdded' | 'untied';

/** One deal that is opened, with what it counts; its term is made when it is shown. */
export interface Openable {
  id: string;
  kind: Kind;
  /** As much of it as counts, else what stands in the reports. */
  size: Decimal;
  /** The same for comparing; money is shown to far fewer digits than a number holds. */
  order: number;
  full: Decimal;
  open(): Term;
}

/** Two of one size by their ids. */
export const largestFirst = (a: Openable, b: Openable): number => b.order - a.order || byText(a.id, b.id);

function dealTerm({ deal, reports }: NamedDeal, { worthOf, settings }: Basis): Term {
  const { known, shown, currency, formula } = worthOf(deal);
  return term(['deal', 'Deal'], known?.counts ?? shown, 'money', formula, {
    currencyIsoCode: known ? settings.currencyIsoCode : currency,
    subject: deal.name,
    reports: distinct([...reports, ...(deal.amountFrom ? [deal.amountFrom.reportId] : [])]),
    terms: outcomeTerms(deal),
  });
}

const sized = (size: Decimal, rest: Omit<Openable, 'size' | 'order'>): Openable => ({
  ...rest,
  size,
  order: Number(plain(size)),
});

/** Without a stage a deal is taken for open. */
const statedKind = (stage: StageClass): Kind => (stage === 'unknown' ? 'open' : stage);

export function openableDeal(named: NamedDeal, basis: Basis): Openable {
  const { id, stage } = named.deal;
  const { known, shown } = basis.worthOf(named.deal);
  const kind = known ? statedKind(stage) : 'notAdded';
  return sized(known?.counts ?? shown, { id, kind, full: known?.full ?? ZERO, open: () => dealTerm(named, basis) });
}

export function openableUntied({ deal, reportId }: Naming): Openable {
  const size = decimal(deal.amount ?? '0');
  const words = 'neither an id nor an account tells which deal it is';
  const rest = { currencyIsoCode: deal.currency, subject: deal.name, reports: [reportId] };
  const open = () => term(['deal', 'Deal'], size, 'money', words, rest);
  return sized(size, { id: reportId, kind: 'untied', full: ZERO, open });
}
