import { DAY, mondayOf, weekIndex, weekName } from '../problems/health/week.ts';

/** A week as instants: from its Monday, not including `until`; `before` is where the week before it began. */
export interface Span {
  week: string;
  before: string;
  from: string;
  until: string;
  /** Its Sunday. */
  to: string;
  running: boolean;
  previous: string;
  next: string | null;
}

/** The counted week that is shown when none is named: the last one that is over. */
export const lastFullWeek = (at: string): number => weekIndex(at) - 1;

const start = (place: number): string => new Date(`${mondayOf(place)}T00:00:00Z`).toISOString();

/** A counted week (`server/problems/health/week.ts`), seen from an instant. */
export function spanOf(index: number, at: string): Span {
  const now = weekIndex(at);
  const until = start(index + 1);
  return {
    week: weekName(index),
    before: start(index - 1),
    from: start(index),
    until,
    to: new Date(Date.parse(until) - DAY).toISOString().slice(0, 10),
    running: index === now,
    previous: weekName(index - 1),
    next: index < now ? weekName(index + 1) : null,
  };
}
