import type { Report } from '../../utils/record/report.ts';

const MINUTE = 60_000;

/** When the call that a report offers begins and ends (RFC 3339 in UTC, so that texts compare as times); null for none. */
export function callOf({ nextCall }: Pick<Report, 'nextCall'>): { startsAt: string; endsAt: string } | null {
  if (!nextCall) return null;
  const begin = Date.parse(nextCall.startsAt);
  return {
    startsAt: new Date(begin).toISOString(),
    endsAt: new Date(begin + nextCall.minutes * MINUTE).toISOString(),
  };
}

/** The length of a call in minutes. */
export const minutesOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE);
