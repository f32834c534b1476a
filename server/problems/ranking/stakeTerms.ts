import type { Term } from '../../../utils/record/ranking.ts';
import type { Basis } from './basis.ts';
import { decimal, plain, sum, whole, type Decimal } from './decimal.ts';
import type { Evidence, Naming } from './evidence.ts';
import { outcomeTerms } from './outcomeTerms.ts';
import { isOpen, type NamedDeal, type Stake } from './stake.ts';
import { counted } from '../../../utils/record/counted.ts';
import { distinct, money, term } from './term.ts';

function dealTerm({ deal, reports }: NamedDeal, { worthOf, settings }: Basis): Term {
  const { known, shown, currency, formula } = worthOf(deal);
  return term(['deal', 'Deal'], known?.counts ?? shown, 'money', formula, {
    currencyIsoCode: known ? settings.currencyIsoCode : currency,
    subject: deal.name,
    reports: distinct([...reports, ...(deal.amountFrom ? [deal.amountFrom.reportId] : [])]),
    terms: outcomeTerms(deal),
  });
}

const reportsIn = (terms: Term[]): string[] => distinct(terms.flatMap(({ reports }) => reports));

/** One thing that is opened, and how large it is; its term is made when it is shown. */
interface Openable {
  size: Decimal;
  open(): Term;
}

type Value = Pick<Term, 'unit' | 'currencyIsoCode'>;

/** Their terms; past `most` those of the largest, and one term for all the others. */
function atMost(most: number, all: readonly Openable[], { unit, currencyIsoCode }: Value): Term[] {
  if (all.length <= most) return all.map(({ open }) => open());
  const sized = all.map((one) => ({ one, size: Number(plain(one.size)) }));
  const ordered = sized.toSorted((a, b) => b.size - a.size).map(({ one }) => one);
  const left = ordered.slice(most);
  const value = unit === 'money' ? sum(left.map(({ size }) => size)) : whole(left.length);
  const words = `${counted(left.length, 'more deal')}, each opened with the problems it stands behind`;
  return [
    ...ordered.slice(0, most).map(({ open }) => open()),
    term(['more', 'More deals'], value, unit, words, { currencyIsoCode }),
  ];
}

const openable = (one: NamedDeal, basis: Basis): Openable => {
  const { known, shown } = basis.worthOf(one.deal);
  return { size: known?.counts ?? shown, open: () => dealTerm(one, basis) };
};

function apart(stage: 'won' | 'lost', deals: NamedDeal[], basis: Basis, most: number): Term[] {
  const those = deals.filter(({ deal }) => deal.stage === stage && basis.worthOf(deal).known);
  if (those.length === 0) return [];
  const { currencyIsoCode } = basis.settings;
  const label = stage === 'won' ? 'Won deals' : 'Lost deals';
  const all = those.map((one) => openable(one, basis));
  const full = sum(those.flatMap(({ deal }) => basis.worthOf(deal).known?.full ?? []));
  const words = `${counted(those.length, `${stage} deal`)}, ${money(full, currencyIsoCode)} in full; no longer at stake`;
  const terms = atMost(most, all, { unit: 'money', currencyIsoCode });
  return [term([stage, label], full, 'money', words, { currencyIsoCode, reports: reportsIn(terms), terms })];
}

function together(key: string, label: string, all: Openable[], most: number): Term[] {
  if (all.length === 0) return [];
  const words = `${counted(all.length, 'deal')} shown beside, never added`;
  const terms = atMost(most, all, { unit: 'deals', currencyIsoCode: null });
  return [term([key, label], whole(all.length), 'deals', words, { reports: reportsIn(terms), terms })];
}

/** Amounts that nothing ties to one deal. */
const untied = (evidence: readonly Evidence[], { dealOf }: Basis): Openable[] =>
  evidence
    .filter((one): one is Naming => one.deal !== null && one.deal.amount !== null && dealOf(one) === null)
    .toSorted((a, b) => (a.reportId < b.reportId ? -1 : 1))
    .map(({ deal, reportId }) => {
      const size = decimal(deal.amount ?? '0');
      const words = 'neither an id nor an account tells which deal it is';
      const rest = { currencyIsoCode: deal.currency, subject: deal.name, reports: [reportId] };
      return { size, open: () => term(['deal', 'Deal'], size, 'money', words, rest) };
    });

/**
 * The stake opened: the open deals, and beside them what is won, lost, or cannot be added. `most`: of each kind that are
 * opened one by one; the others stand in one term.
 */
export function stakeTerms(
  { deals, weighed }: Stake,
  evidence: readonly Evidence[],
  basis: Basis,
  most = Infinity,
): { term: Term; beside: Term[] } {
  const { currencyIsoCode } = basis.settings;
  const open = deals.filter(({ deal }) => isOpen(deal) && basis.worthOf(deal).known).map((one) => openable(one, basis));
  const unknown = deals.filter(({ deal }) => !basis.worthOf(deal).known).map((one) => openable(one, basis));
  const terms = atMost(most, open, { unit: 'money', currencyIsoCode });
  return {
    term: term(['open', 'Open deals'], weighed, 'money', `${counted(open.length, 'open deal')}, each counted once`, {
      currencyIsoCode,
      reports: reportsIn(terms),
      terms,
    }),
    beside: [
      ...apart('won', deals, basis, most),
      ...apart('lost', deals, basis, most),
      ...together('notAdded', 'Not added', unknown, most),
      ...together('untied', 'Deals nobody can tell apart', untied(evidence, basis), most),
    ],
  };
}
