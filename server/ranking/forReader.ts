import type { RankedDetail, RankingPage, Term } from '../../utils/record/ranking.ts';

/** Every report that these numbers come from. */
export const reportsIn = (terms: readonly Term[]): string[] => [
  ...new Set(terms.flatMap(({ reports, terms: inner }) => reports.concat(reportsIn(inner)))),
];

/**
 * A number as a seller may open it: every figure, and the names of accounts and deals only where one of their own
 * reports speaks of them. `own`: the ids of those; null for who may read everything.
 */
function termFor(term: Term, own: ReadonlySet<string> | null): Term {
  if (!own) return term;
  const reports = term.reports.filter((id) => own.has(id));
  const subject = reports.length > 0 ? term.subject : null;
  return { ...term, subject, reports, terms: term.terms.map((inner) => termFor(inner, own)) };
}

export const detailFor = (detail: RankedDetail, own: ReadonlySet<string> | null): RankedDetail => ({
  ...detail,
  term: termFor(detail.term, own),
  beside: detail.beside.map((term) => termFor(term, own)),
});

export const pageFor = (page: RankingPage, own: ReadonlySet<string> | null): RankingPage => ({
  ...page,
  total: termFor(page.total, own),
  beside: page.beside.map((term) => termFor(term, own)),
});
