import type { Failure } from '../../utils/record/failure.ts';

/** The form's own names for the places a JSON pointer can start with; the longest that fits is taken. */
const PLACES: [pointer: string, name: string][] = [
  ['/problem/statement', 'The problem'],
  ['/problem/desiredOutcome', 'What they want to reach'],
  ['/problem/currentWorkaround', 'What they do today'],
  ['/impact/severity', 'What happens to them'],
  ['/impact', 'What it costs them'],
  ['/opportunity/amount', 'Amount'],
  ['/opportunity/currencyIsoCode', 'Currency'],
  ['/opportunity/closeDate', 'Close date'],
  ['/opportunity/stageName', 'Stage'],
  ['/opportunity', 'The opportunity'],
  ['/account', 'Account'],
  ['/contacts', 'Who would talk'],
  ['/requestedFeature', 'What they asked for'],
  ['/capture', 'The quote'],
];

/** What to mend, one line for every field the endpoint named (RFC 9457 `errors`). */
export function toMend(failure: Failure | null): string[] {
  return (failure?.fields ?? []).map(({ pointer, detail }) => {
    const place = PLACES.find(([start]) => pointer.startsWith(start));
    return `${place?.[1] ?? (pointer || 'The report')}: ${detail}`;
  });
}
