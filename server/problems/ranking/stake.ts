import type { Term } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import type { Deal, Identities, Naming } from './deals.ts';
import { decimal, percentOf, sum, ZERO, type Decimal } from './decimal.ts';
import type { Evidence } from './evidence.ts';
import { rateOn } from './rates.ts';
import { counted, distinct, money, term } from './term.ts';

const FROM = { page: 'read from a page', crm: 'given by the CRM', typed: 'typed' } as const;

/** A deal's worth in the workspace's currency: in full, and as much of it as counts. */
interface Worth {
  full: Decimal;
  counts: Decimal;
  term: Term;
}

export interface Stake {
  /** Open deals in full, and as much of them as counts. */
  open: Decimal;
  weighed: Decimal;
  term: Term;
  /** Won, lost, and what could not be added. */
  beside: Term[];
}

type Named = { deal: Deal; reports: string[] };

const notes = ({ stage, conflicting }: Deal): string =>
  [
    ...(conflicting ? ['reports name different amounts: the newest one that was read, not typed, holds'] : []),
    ...(stage === 'unknown' ? ['no stage named: taken as open'] : []),
  ]
    .map((note) => `; ${note}`)
    .join('');

const dealTerm = ({ deal, reports }: Named, value: Decimal, currency: string | null, formula: string): Term =>
  term(['deal', 'Deal'], value, 'money', formula + notes(deal), {
    currencyIsoCode: currency,
    subject: deal.name,
    reports: distinct([...reports, ...(deal.amountFrom ? [deal.amountFrom.reportId] : [])]),
  });

/** What a deal is worth, or the term that says why that cannot be said. */
function worthOf(named: Named, settings: RankingSettings): Worth | Term {
  const from = named.deal.amountFrom;
  const { amount = null, currency = null, origin = 'typed' } = from?.deal ?? {};
  if (!from || amount === null) return dealTerm(named, ZERO, null, 'no amount known');
  const shown = decimal(amount);
  if (currency === null) return dealTerm(named, shown, null, 'no currency named');
  const day = new Date(from.heardAt).toISOString().slice(0, 10);
  const rate = rateOn(settings, currency, day);
  if (!rate) return dealTerm(named, shown, currency, `no exchange rate for ${currency} on ${day}`);
  const full = shown.times(rate.rate);
  const percent = settings.amountConfidence[origin];
  const counts = percentOf(full, percent);
  const exchanged = rate.from === null ? '' : ` × ${rate.rate.toFixed()} (rate from ${rate.from})`;
  const formula = `${money(shown, currency)}${exchanged} × ${percent} %, ${FROM[origin]}`;
  return { full, counts, term: dealTerm(named, counts, settings.currencyIsoCode, formula) };
}

function apart(key: 'won' | 'lost', worths: Worth[], currency: string): Term[] {
  if (worths.length === 0) return [];
  const label = key === 'won' ? 'Won deals' : 'Lost deals';
  const reports = distinct(worths.flatMap((one) => one.term.reports));
  const words = `${counted(worths.length, `${key} deal`)} in full; no longer at stake`;
  const rest = { currencyIsoCode: currency, reports, terms: worths.map((one) => one.term) };
  return [term([key, label], sum(worths.map(({ full }) => full)), 'money', words, rest)];
}

function together(key: string, label: string, terms: Term[]): Term[] {
  if (terms.length === 0) return [];
  const reports = distinct(terms.flatMap((one) => one.reports));
  const words = `${counted(terms.length, 'deal')} shown beside, never added`;
  return [term([key, label], ZERO, 'money', words, { reports, terms })];
}

/** Amounts that nothing ties to one deal. */
const untied = (evidence: readonly Evidence[], known: Identities): Term[] =>
  evidence
    .filter((one): one is Naming => one.deal !== null && one.deal.amount !== null && known.dealOf(one) === null)
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

/** The deals that these reports name, each once. `evidence`: of any set of reports, within the period. */
export function stakeOf(evidence: readonly Evidence[], known: Identities, settings: RankingSettings): Stake {
  const groups = new Map<string, Named>();
  for (const one of evidence) {
    const deal = known.dealOf(one);
    if (!deal) continue;
    const named = groups.get(deal.id) ?? { deal, reports: [] };
    named.reports.push(one.reportId);
    groups.set(deal.id, named);
  }
  const deals = [...groups.values()].toSorted((a, b) => (a.deal.id < b.deal.id ? -1 : 1));
  const judged = deals.map((named) => ({ stage: named.deal.stage, worth: worthOf(named, settings) }));
  const worths = judged.flatMap(({ stage, worth }) => ('full' in worth ? [{ stage, worth }] : []));
  const at = (...stages: Deal['stage'][]): Worth[] =>
    worths.filter(({ stage }) => stages.includes(stage)).map(({ worth }) => worth);
  const open = at('open', 'unknown');
  const weighed = sum(open.map(({ counts }) => counts));
  const currency = settings.currencyIsoCode;
  const unknown = judged.flatMap(({ worth }) => ('full' in worth ? [] : [worth]));
  return {
    open: sum(open.map(({ full }) => full)),
    weighed,
    term: term(['open', 'Open deals'], weighed, 'money', `${counted(open.length, 'open deal')}, each counted once`, {
      currencyIsoCode: currency,
      reports: distinct(open.flatMap((one) => one.term.reports)),
      terms: open.map((one) => one.term),
    }),
    beside: [
      ...apart('won', at('won'), currency),
      ...apart('lost', at('lost'), currency),
      ...together('notAdded', 'Not added', unknown),
      ...together('untied', 'Deals nobody can tell apart', untied(evidence, known)),
    ],
  };
}
