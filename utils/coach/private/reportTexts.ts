import type { DraftReport } from '../../record/report.ts';

/**
 * What is never searched: our own words, values of a fixed form, keys, and the addresses of those who take part, which
 * stand in fields of their own and are no third parties.
 */
const SKIPPED = new Set([
  'id',
  'schemaVersion',
  'revision',
  'createdAt',
  'modifiedAt',
  'startsAt',
  'generator',
  'origins',
  'source',
  'type',
  'capturedAt',
  'method',
  'site',
  'kind',
  'date',
  'closeDate',
  'until',
  'amount',
  'currencyIsoCode',
  'email',
  'domains',
  'externalId',
  'externalIds',
  'severity',
  'status',
  'sameAs',
]);

/** Every text of a report in which something private may stand, addresses of pages as people read them. */
export function reportTexts(report: Partial<DraftReport>): string[] {
  return textsOf('', report);
}

function textsOf(key: string, value: unknown): string[] {
  if (SKIPPED.has(key)) return [];
  if (typeof value === 'string') return value === '' ? [] : [key === 'url' ? readable(value) : value];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(key, one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsOf(name, one));
}

/** An address can hold another address that is encoded once more; deeper than this nobody encodes. */
const LAYERS = 3;

function readable(url: string): string {
  let read = url.replace(/\?.*$/s, (query) => query.replaceAll('+', ' '));
  for (let layer = 0; layer < LAYERS; layer++) read = decoded(read);
  return read;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded throughout, such as "100%": it is searched as it stands.
    return text;
  }
}

/** The addresses of those who take part in what is reported: no third parties. */
export function peopleOf({ capture, contacts }: Pick<DraftReport, 'capture' | 'contacts'>): string[] {
  const inCaptures = capture.flatMap(({ said, message, conversation }) => [
    said,
    message?.from,
    ...(message?.to ?? []),
    ...(message?.cc ?? []),
    ...(conversation?.participants ?? []),
  ]);
  return [...contacts, ...inCaptures].flatMap((person) => person?.email ?? []);
}
