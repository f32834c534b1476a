import type { Capture, QuoteSelector } from './capture.ts';
import { BLOCK, REDACTED } from './redactText.ts';

/** Words named at either end of a long quote; enough to be found once, few enough for an address. */
const ENDS = 6;
/** A quote up to this many characters is named whole. */
const WHOLE = 120;
/** Words of context on either side. */
const CONTEXT = 3;

/** The address if it is plain http(s), else null: a page's address is the customer's word and may be `javascript:`. */
export function safeLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}

/**
 * The page's address with a text fragment that opens it at the quote (WICG "URL Fragment Text Directives"; Chromium 80,
 * Firefox 131; other browsers open the page at its top). Without the fragment where the words are not known to stand in
 * the page: pasted, redacted, without a selector. Null where the address is none that may be opened.
 */
export function quoteLink({
  page,
  selector,
  verbatim,
}: Pick<Capture, 'page' | 'selector' | 'verbatim'>): string | null {
  const link = safeLink(page.url);
  if (link === null || selector === null) return link;
  const lines = wholeLines(verbatim, selector);
  const told = [selector.exact, selector.prefix, selector.suffix, verbatim].join('\n');
  if (lines.length === 0 || [REDACTED, BLOCK].some((mark) => told.includes(mark))) return link;
  return `${link}${link.includes('#') ? '' : '#'}:~:text=${directive(lines, selector)}`;
}

/** The quote's lines without a word that it holds only part of: browsers look for whole words. */
function wholeLines(verbatim: string, { prefix, suffix }: QuoteSelector): string[] {
  const from = /[\p{L}\p{N}]$/u.test(prefix) ? /^[\p{L}\p{N}]+/u : /^/;
  const to = /^[\p{L}\p{N}]/u.test(suffix) ? /[\p{L}\p{N}]+$/u : /$/;
  return verbatim.replace(from, '').replace(to, '').split('\n').map(flat).filter(Boolean);
}

/** `[prefix-,]start[,end][,-suffix]`. One part may not go over the edge of a block, so that a longer quote has two ends. */
function directive(lines: readonly string[], { prefix, suffix }: QuoteSelector): string {
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  if (lines.length > 1 || first.length > WHOLE)
    return [first.split(' ').slice(0, ENDS), last.split(' ').slice(-ENDS)]
      .map((words) => encode(words.join(' ')))
      .join(',');
  // The context is cut after 32 characters, mostly inside a word, and is told only where words say it.
  const before = flat(prefix).split(' ').slice(1).slice(-CONTEXT).join(' ');
  const after = flat(suffix).split(' ').slice(0, -1).slice(0, CONTEXT).join(' ');
  const isApart = /\s$/.test(prefix) && /^\s/.test(suffix);
  const around = isApart ? { before: before && `${encode(before)}-`, after: after && `-${encode(after)}` } : null;
  return [around?.before, encode(first), around?.after].filter(Boolean).join(',');
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The dash separates context from words, so that it is written out as well. Half a character counts as one unknown. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
