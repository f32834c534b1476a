import type { Term } from '../../../utils/record/ranking.ts';
import type { Basis } from './basis.ts';
import { decimal, sum, whole } from './decimal.ts';
import type { Evidence, Naming } from './evidence.ts';
import { isOpen, type NamedDeal, type Stake } from './stake.ts';
import { counted, distinct, money, term } from './term.ts';

function dealTerm({ deal, reports }: NamedDeal, { worthOf, settings }: Basis): Term {
  const { known, shown, currency, formula } = worthOf(deal);
  return term(['deal', 'Deal'], known?.counts ?? shown, 'money', formula, {
    currencyIsoCode: known ? settings.currencyIsoCode : currency,
    subject: deal.name,
    reports: distinct([...reports, ...(deal.amountFrom ? [deal.amountFrom.reportId] : [])]),
  });
}

const reportsIn = (terms: Term[]): string[] => distinct(terms.flatMap(({ reports }) => reports));

function apart(stage: 'won' | 'lost', deals: NamedDeal[], basis: Basis): Term[] {
  const those = deals.filter(({ deal }) => deal.stage === stage && basis.worthOf(deal).known);
  if (those.length === 0) return [];
  const label = stage === 'won' ? 'Won deals' : 'Lost deals';
  const terms = those.map((one) => dealTerm(one, basis));
  const full = sum(those.flatMap(({ deal }) => basis.worthOf(deal).known?.full ?? []));
  const words = `${counted(those.length, `${stage} deal`)}, ${money(full, basis.settings.currencyIsoCode)} in full; no longer at stake`;
  const rest = { currencyIsoCode: basis.settings.currencyIsoCode, reports: reportsIn(terms), terms };
  return [term([stage, label], full, 'money', words, rest)];
}

function together(key: string, label: string, terms: Term[]): Term[] {
  if (terms.length === 0) return [];
  const words = `${counted(terms.length, 'deal')} shown beside, never added`;
  return [term([key, label], whole(terms.length), 'deals', words, { reports: reportsIn(terms), terms })];
}

/** Amounts that nothing ties to one deal. */
const untied = (evidence: readonly Evidence[], { dealOf }: Basis): Term[] =>
  evidence
    .filter((one): one is Naming => one.deal !== null && one.deal.amount !== null && dealOf(one) === null)
    .toSorted((a, b) => (a.reportId < b.reportId ? -1 : 1))
    .map(({ deal, reportId }) =>
      term(
        ['deal', 'Deal'],
        decimal(deal.amount ?? '0'),
        'money',
        'neither an id nor an account tells which deal it is',
        {
          currencyIsoCode: deal.currency,
          subject: deal.name,
          reports: [reportId],
        },
      ),
    );

/** The stake opened: the open deals, and beside them what is won, lost, or cannot be added. */
export function stakeTerms(
  { deals, weighed }: Stake,
  evidence: readonly Evidence[],
  basis: Basis,
): { term: Term; beside: Term[] } {
  const open = deals.filter(({ deal }) => isOpen(deal) && basis.worthOf(deal).known).map((one) => dealTerm(one, basis));
  const unknown = deals.filter(({ deal }) => !basis.worthOf(deal).known).map((one) => dealTerm(one, basis));
  return {
    term: term(['open', 'Open deals'], weighed, 'money', `${counted(open.length, 'open deal')}, each counted once`, {
      currencyIsoCode: basis.settings.currencyIsoCode,
      reports: reportsIn(open),
      terms: open,
    }),
    beside: [
      ...apart('won', deals, basis),
      ...apart('lost', deals, basis),
      ...together('notAdded', 'Not added', unknown),
      ...together('untied', 'Deals nobody can tell apart', untied(evidence, basis)),
    ],
  };
}
