import * as z from 'zod/mini';
import type { Capture } from './capture.ts';
import { DraftReport } from './report.ts';
import { BLOCK, REDACTED, redactEdges, redactText, stretches, type Wanted, wanted } from './redactText.ts';
import { redactUrl } from './redactUrl.ts';

/**
 * The report with every occurrence of each of these words replaced by a visible mark: in quotes, selectors, titles,
 * addresses, names, fields and typed texts, whatever their case, accents and white space. The original is nowhere in the
 * result (P8). Many words take hardly longer than one.
 */
export function redact(report: DraftReport, ...words: string[]): DraftReport {
  const what = wanted(words, REDACTED);
  if (what.words.length === 0) return report;
  const marked = z.safeParse(DraftReport, redactReport(report, what));
  if (marked.success) return marked.data;
  return z.parse(DraftReport, redactReport(report, { ...what, mark: BLOCK }));
}

/** The same for texts that stand beside a report. */
export function redactTexts(texts: Record<string, string>, ...words: string[]): Record<string, string> {
  const what = wanted(words, REDACTED);
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, redactText(text, what)]));
}

/** Our own words, not a customer's. */
const OURS = new Set([
  'type',
  'kind',
  'site',
  'method',
  'source',
  'origins',
  'generator',
  'capturedAt',
  'createdAt',
  'modifiedAt',
  'sameAs',
  'startsAt',
]);
/** Values of a fixed form: with the words in them they are left out, since a mark would not be such a value. */
const FORMED = new Set(['amount', 'currencyIsoCode', 'closeDate', 'date', 'until']);
/** Records whose keys are the page's own labels. */
const LABELLED = new Set(['fields', 'shown']);
/** What others are matched by: half of it would match strangers. */
const KEYS = new Set(['domains', 'externalIds', 'externalId', 'id']);

function redactReport(report: DraftReport, what: Wanted): unknown {
  const { capture, ...rest } = report;
  return { ...redactFields(rest, what), id: report.id, capture: capture.map((one) => redactCapture(one, what)) };
}

function redactCapture(capture: Capture, what: Wanted): unknown {
  const { selector, ...rest } = capture;
  const count = stretches(capture.verbatim, what).length;
  const redacted = { ...redactFields(rest, what), selector: redactSelector(selector, what, count > 0) };
  const elsewhere = JSON.stringify(redacted) !== JSON.stringify({ ...rest, selector });
  return { ...redacted, id: capture.id, redactions: capture.redactions + (count || (elsewhere ? 1 : 0)) };
}

function redactSelector(selector: Capture['selector'], what: Wanted, inQuote: boolean): Capture['selector'] {
  if (!selector) return null;
  const exact = redactText(selector.exact, what);
  // The page's own text differs from what was seen, so that the words may stand in it in a form we cannot find.
  if (inQuote && exact === selector.exact) return null;
  const edges = (text: string) => (inQuote ? redactEdges(text, what) : redactText(text, what));
  return { ...selector, exact, prefix: edges(selector.prefix), suffix: edges(selector.suffix) };
}

function redactFields(fields: object, what: Wanted, labelled = false): Record<string, unknown> {
  const label = (key: string) => (labelled ? redactText(key, what) : key);
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [label(key), redactField(labelled ? '' : key, value, what)]),
  );
}

function redactField(key: string, value: unknown, what: Wanted): unknown {
  if (OURS.has(key)) return value;
  if (typeof value === 'string') return redactString(key, value, what);
  if (Array.isArray(value)) return redactList(key, value, what);
  if (typeof value === 'object' && value !== null) return redactFields(value, what, LABELLED.has(key));
  return value;
}

function redactString(key: string, value: string, what: Wanted): string | null {
  if (FORMED.has(key) || KEYS.has(key)) return stretches(value, what).length > 0 ? null : value;
  return key === 'url' ? redactUrl(value, what) : redactText(value, what);
}

function redactList(key: string, values: unknown[], what: Wanted): unknown[] {
  const redacted = values.map((value) => redactField(key, value, what));
  return KEYS.has(key) ? redacted.filter((value) => value !== null) : redacted;
}
