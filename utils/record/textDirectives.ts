import type { QuoteSelector } from './capture.ts';
import { CONTEXT } from './limits.ts';

/** Words named at either end of a long quote; enough to be found once, few enough for an address. */
const ENDS = 6;
/** A quote up to this many characters is named whole. */
const WHOLE = 120;
/** Words of context on either side: as many as tell two places apart, down to one, which never reaches into another block. */
const AROUND = [3, 2, 1];
/** Characters that are looked at for where words begin and end. */
const NEAR = 1_000;

/**
 * The ways to name the quote, the surest first: `[prefix-,]start[,end][,-suffix]`. A browser goes to the first that it
 * finds. None of the parts may go over the edge of a block, which a quote's context does not show: so with several words
 * of context, with fewer, with none.
 */
export function directives(verbatim: string, selector: QuoteSelector): string[] {
  const { words, before, after } = wholeWords(verbatim, selector);
  // A line is a block of the page, and so is a table's cell.
  const lines = words
    .split(/[\n\t]/)
    .map(flat)
    .filter(Boolean);
  const [first] = lines;
  if (first === undefined) return [];
  const near = AROUND.map((count) => ({
    before: before.slice(-count).join(' '),
    after: after.slice(0, count).join(' '),
  }));
  const found =
    lines.length > 1 ? ofLines(lines, near) : [...near.map((one) => within(one, named(first))), named(first)];
  return [...new Set(found)];
}

/** Words right before and right after the quote. */
type Near = { before: string; after: string };

/**
 * Several lines, by the ends of the first and the last; with one word of context, one of the two by itself. No more than
 * that: where two directives fit places that overlap, Firefox forgets the first of them, and goes to what fits further up.
 */
function ofLines(lines: readonly string[], near: readonly Near[]): string[] {
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  const { before = '', after = '' } = near.at(-1) ?? {};
  const whole = ends(first, last, false);
  const strong = near.slice(0, -1).map((one) => within({ before: one.before, after }, whole));
  const weak =
    first.length > last.length
      ? within({ before, after: '' }, named(first))
      : within({ before: '', after }, named(last));
  return strong.includes(whole) ? [whole] : [...strong, weak];
}

const within = ({ before, after }: Near, quote: string): string =>
  [before && `${encode(before)}-`, quote, after && `-${encode(after)}`].filter(Boolean).join(',');

/** One line: whole, or by its ends where it is long. */
const named = (line: string): string => (line.length > WHOLE ? ends(line, line, true) : encode(line));

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
    // A context as long as it may be is cut, mostly inside a word.
    before: parts(prefix + verbatim.slice(0, from)).slice(isCut(prefix) ? 1 : 0),
    after: parts(verbatim.slice(to) + suffix).slice(0, isCut(suffix) ? -1 : undefined),
  };
}

const isCut = (context: string): boolean => [...context].length >= CONTEXT;

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
