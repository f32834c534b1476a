import type { QuoteSelector } from '../record/capture.ts';
import { CONTEXT } from '../record/limits.ts';
import { textAfter, textBefore } from './around.ts';
import { fieldSelection } from './field.ts';
import { selectedPlaces } from './places.ts';

/**
 * Where the words stand, as W3C's TextQuoteSelector (Web Annotation Data Model 4.2.4): the words as read, and 32
 * characters of the document's text on either side, white space collapsed (the standard asks for normalised text).
 * Null when there is no selection to look around.
 */
export function quoteSelector(document: Document, exact: string): QuoteSelector | null {
  const field = fieldSelection(document);
  if (field) return selector(exact, field.before, field.after);
  const places = selectedPlaces(document);
  if (!places) return null;
  return selector(exact, textBefore(places.start, CONTEXT + 2), textAfter(places.end, CONTEXT + 2));
}

/** From the whole text on either side; what is cut off is cut between characters (code points), never inside one. */
export function selector(exact: string, before: string, after: string): QuoteSelector {
  const prefix = [...flat(before.slice(-LONG))].slice(-CONTEXT).join('');
  const suffix = [...flat(after.slice(0, LONG))].slice(0, CONTEXT).join('');
  return { type: 'TextQuoteSelector', exact, prefix: whole(prefix), suffix: whole(suffix) };
}

/** Enough to hold the context however much white space stands in it; a field can hold megabytes. */
const LONG = 10_000;

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** A place inside a surrogate pair leaves its half at the border. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
