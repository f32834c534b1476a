import type { Proposal } from '../../utils/record/introductionAsk.ts';

const DAY = 86_400_000;

/** An ask that went out for a person. */
export interface AskedBefore {
  key: string;
  introductionId: string;
  askedAt: string;
  about: string;
  /** The seller answered it, whatever the answer was. */
  answered: boolean;
  /** Its request was closed by hand. */
  closed: boolean;
}

const dayAfter = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY).toISOString();

/** The moment after which an ask still cools down at this one (both RFC 3339). `days`: the workspace's rule. */
export const coolingSince = (at: string, days: number): string => dayAfter(at, -days);

/**
 * The cool-down that a person is in at this moment (RFC 3339); null for none. Every ask counts alike, so that nobody
 * can tell a no from the cool-down; only one that was closed before anybody answered does not.
 */
export function coolingOf(before: readonly AskedBefore[], at: string, days: number): Proposal['cooling'] {
  const newest = before
    .filter(({ answered, closed }) => answered || !closed)
    .toSorted((a, b) => Date.parse(b.askedAt) - Date.parse(a.askedAt))[0];
  if (!newest) return null;
  const until = dayAfter(newest.askedAt, days);
  if (Date.parse(at) >= Date.parse(until)) return null;
  return { askedOn: newest.askedAt.slice(0, 10), about: newest.about, until: until.slice(0, 10) };
}

/** Whether a person may be asked for now in this request: out of the cool-down, and not asked in it before. */
export const mayAsk = (before: readonly AskedBefore[], introductionId: string, at: string, days: number): boolean =>
  coolingOf(before, at, days) === null && before.every((ask) => ask.introductionId !== introductionId);
