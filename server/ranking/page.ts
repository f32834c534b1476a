import type { RankedDetail, RankingPage } from '../../utils/record/ranking.ts';
import type { Current } from './current.ts';

/** Problems of a first page. */
export const FIRST_PAGE = 50;

/** Which part of the line, and of what was set aside, is asked for; `limit` holds for each. */
export interface Part {
  after: number;
  asideAfter: number;
  limit: number;
}

export const FIRST: Part = { after: 0, asideAfter: 0, limit: FIRST_PAGE };

/** A page of the line as whoever may read everything reads it. */
export function toPage({ ranking, settings }: Current, { after, asideAfter, limit }: Part): RankingPage {
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
    aside: ranking.aside(asideAfter, limit),
    asideNext: asideAfter + limit < ranking.asideCount ? String(asideAfter + limit) : null,
    asideCount: ranking.asideCount,
    asOf: null,
  };
}

/** A problem of the line opened, likewise; null for one that is in none. */
export function toDetail({ ranking }: Current, problemId: string): RankedDetail | null {
  const detail = ranking.detail(problemId);
  return detail && { ...detail, asOf: null };
}
