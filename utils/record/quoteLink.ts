import type { Capture } from './capture.ts';
import { BLOCK, REDACTED } from './redactText.ts';
import { directives } from './textDirectives.ts';

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
  const told = [selector.exact, selector.prefix, selector.suffix, verbatim].join('\n');
  if ([REDACTED, BLOCK].some((mark) => told.includes(mark))) return link;
  const texts = directives(verbatim, selector).map((directive) => `text=${directive}`);
  return texts.length === 0 ? link : `${link}${link.includes('#') ? '' : '#'}:~:${texts.join('&')}`;
}

/** Does this link open the page at the quote, or at its top? */
export const isAtQuote = (link: string): boolean => link.includes(':~:text=');
