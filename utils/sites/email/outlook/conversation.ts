import { all } from '../../firstMatch.ts';
import { line } from '../../text.ts';
import { BODY } from './people.ts';

/** The subject that heads the pane the words stand in. A pane without a heading has none; the page's title names a folder. */
export function subjectOf(message: Element): string | null {
  const pane =
    message.closest('[data-app-section="MailReadCompose"], [role="main"]') ?? message.closest('[data-app-section]');
  if (!pane) return null;
  const before = (one: Element) => !one.closest(BODY) && (one.compareDocumentPosition(message) & 4) !== 0;
  const found = HEADINGS.flatMap((selector) => all(pane, selector).filter(before))[0];
  return line(found?.getAttribute('title') || found?.textContent);
}

/** Most specific first; the month each was last seen. */
const HEADINGS = [
  '[id$="_SUBJECT"]:not(input)', // 2026-05
  '[role="heading"][aria-level="2"]', // 2025-06
];

/** The conversation's id: around the words, in the heading's own id, of the one row that is open, in the address. */
export function conversationId(anchor: Element, document: Document, location: Location): string | null {
  const around = anchor.closest('[data-convid]')?.getAttribute('data-convid');
  const heading = idIn(all(document, '[id^="CONV_"][id$="_SUBJECT"]')[0]?.id ?? '', 'CONV', 'SUBJECT');
  const open = all(document, '[data-convid][aria-selected="true"]');
  const row = open.length === 1 ? open[0]?.getAttribute('data-convid') : null;
  const named = /\/id\/([^/?#]+)/.exec(location.pathname)?.[1];
  return line(around ?? heading ?? row ?? (named === undefined ? null : decodeURIComponent(named)));
}

/** The id within another: `MSG_<id>_FROM`. */
export const idIn = (id: string, before: string, after: string): string | null =>
  line(new RegExp(`^${before}_(.+)_${after}$`).exec(id)?.[1]);
