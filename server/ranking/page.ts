import type { RankedDetail, RankingPage } from '../../utils/record/ranking.ts';
import type { Current } from './current.ts';

/** Problems of a first page. */
export const FIRST_PAGE = 50;

/** A page of the line as whoever may read everything reads it. */
export function toPage({ ranking, settings }: Current, after: number, limit: number): RankingPage {
  const { line } = ranking;
  const end = after + limit;
  const { term, beside } = ranking.total();
  return {
    problems: ranking.places(after, limit),
    next: end < line.standings.length ? String(end) : null,
    over: line.over,
    bar: settings.bar,
    total: term,
    beside,
    aside: ranking.aside(limit),
    asOf: null,
  };
}

/** A problem of the line opened, likewise; null for one that is in none. */
export function toDetail({ ranking }: Current, problemId: string): RankedDetail | null {
  const detail = ranking.detail(problemId);
  return detail && { ...detail, asOf: null };
}
