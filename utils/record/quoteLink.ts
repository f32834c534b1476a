import type { Capture, QuoteSelector } from './capture.ts';
import { BLOCK, REDACTED } from './redactText.ts';

/** Words named at either end of a long quote; enough to be found once, few enough for an address. */
const ENDS = 6;
/** A quote up to this many characters is named whole. */
const WHOLE = 120;
/** Words of context on either side: as many as tell two places apart, down to one, which never reaches into another block. */
const CONTEXT = [3, 2, 1];
/** Characters that are looked at for where words begin and end. */
const NEAR = 1_000;

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

/**
 * The ways to name the quote, the surest first: `[prefix-,]start[,end][,-suffix]`. A browser goes to the first that it
 * finds. None of the parts may go over the edge of a block, which a quote's context does not show: so with several words
 * of context, with fewer, with none.
 */
function directives(verbatim: string, selector: QuoteSelector): string[] {
  const { words, before, after } = wholeWords(verbatim, selector);
  // A line is a block of the page, and so is a table's cell.
  const lines = words
    .split(/[\n\t]/)
    .map(flat)
    .filter(Boolean);
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  if (first === '') return [];
  const isLong = lines.length > 1 || first.length > WHOLE;
  const quote = isLong ? ends(first, last, lines.length === 1) : encode(first);
  const around = CONTEXT.map((count) => {
    const prefix = before.slice(-count).join(' ');
    const suffix = after.slice(0, count).join(' ');
    return [prefix && `${encode(prefix)}-`, quote, suffix && `-${encode(suffix)}`].filter(Boolean).join(',');
  });
  return [...new Set([...around, quote])];
}

/** The first words of a quote and its last ones, which do not overlap. */
function ends(first: string, last: string, isOne: boolean): string {
  const [head, tail] = [wordsIn(first.slice(0, NEAR)), wordsIn(last.slice(-NEAR))];
  const most = isOne ? Math.min(ENDS, Math.floor(head.length / 2)) : ENDS;
  const until = head[Math.min(most, head.length) - 1];
  const from = tail.at(-most);
  if (!until || most === 0) return encode(first);
  const start = first.slice(0, until.index + until.segment.length);
  return [start, last.slice(-NEAR).slice(from?.index ?? 0)].map(encode).join(',');
}

/**
 * The quote without a word that it holds only part of, which is context then: browsers look for whole words. What a word
 * is without spaces between them, as in Japanese, the browser's own dictionary knows.
 */
function wholeWords(verbatim: string, { prefix, suffix }: QuoteSelector) {
  const [head, tail] = [verbatim.slice(0, NEAR), verbatim.slice(-NEAR)];
  const left = wordAcross(prefix + head, prefix.length);
  const right = wordAcross(tail + suffix, tail.length);
  const from = left ? left.index + left.segment.length - prefix.length : 0;
  const to = right ? verbatim.length - tail.length + right.index : verbatim.length;
  return {
    words: verbatim.slice(from, to),
    // The context is cut after 32 characters, mostly inside a word.
    before: parts(prefix + verbatim.slice(0, from)).slice(1),
    after: parts(verbatim.slice(to) + suffix).slice(0, -1),
  };
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsIn = (text: string) => [...SEGMENTER.segment(text)].filter(({ isWordLike }) => isWordLike);

/** The word that goes on over this place, if one does. */
function wordAcross(text: string, at: number): Intl.SegmentData | null {
  const found = SEGMENTER.segment(text).containing(at);
  return found?.isWordLike && found.index < at ? found : null;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const parts = (text: string): string[] => flat(text).split(' ').filter(Boolean);

/** The dash separates context from words, so that it is written out as well. Half a character counts as one unknown. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
