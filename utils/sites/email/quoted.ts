import type { Start } from '../types.ts';
import { isSure, isUndated, parseAttribution, type Attribution } from './attribution.ts';
import { parseHeader } from './header.ts';
import type { BodyLine, BodyLines } from './lines.ts';

/**
 * An attribution and the lines it takes. `opens`: what follows is deeper quoted, or stands on the same level; there the
 * line has to be `sure`, since "Notes from the call with bob@x.example, May 3, 10:30:" is a sender's own heading.
 */
type Found = { said: Attribution; first: number; last: number; depth: number; opens: 'deeper' | 'same'; sure: boolean };

const NOBODY: Attribution = { name: null, email: null, at: null };
/** What bounds an attribution whose quote is not set deeper: Gmail wraps a forwarded message in one. */
const BOUNDS = '[class*="gmail_quote"], blockquote, [class*="yahoo_quoted"]';

/**
 * Whom the words in a message's body belong to, when it is not the message's sender: the nearest attribution above them
 * that they stand under (so in quotes within quotes the innermost). Null when they are the sender's own; a person
 * without name and address when they are quoted and nothing says from whom. The first `headLines` lines are passed over:
 * there the page itself says who wrote the message.
 */
export function quotedIn({ lines, at }: BodyLines, start: Start, headLines = 0): Attribution | null {
  const target = lines[at];
  if (!target) return null;
  const governing = attributions(lines, headLines)
    .filter(({ last }) => last < at)
    .findLast((found) => governs(found, lines, at, start.node));
  if (governing) return governing.said;
  return target.depth > 0 ? NOBODY : null;
}

function governs(found: Found, lines: readonly BodyLine[], at: number, words: Node): boolean {
  const between = lines.slice(found.last + 1, at + 1);
  // Once the text came back to a shallower level, the quote was over.
  if (between.some(({ depth, text }) => text !== '' && depth < found.depth)) return false;
  if (found.opens === 'deeper') return (lines[at]?.depth ?? 0) > found.depth;
  if (!found.sure) return false;
  const bound = lines[found.first]?.element.closest(BOUNDS);
  // Apple's phones quote the attribution by itself, and the words in a quote of their own below.
  const isApart = found.depth > 0 && bound && !bound.contains(nextShown(lines, found.last)?.element ?? words);
  return !bound || isApart || bound.contains(words);
}

function attributions(lines: readonly BodyLine[], headLines: number): Found[] {
  const found: Found[] = [];
  for (let first = headLines; first < lines.length; first++) {
    const next = headerAt(lines, first) ?? wroteAt(lines, first) ?? separatorAt(lines, first);
    if (!next) continue;
    found.push(next);
    first = next.last;
  }
  return found;
}

function headerAt(lines: readonly BodyLine[], first: number): Found | null {
  const header = parseHeader(lines, first);
  return header && span(lines, first, header.last, header.said, true);
}

/** "-----Original Message-----", "----- Forwarded by …": what follows is not the sender's, whoever wrote it. */
const SEPARATOR =
  /^[-_*=]{3,}\s*(?:original|forwarded|urspr|weitergel|message (?:d|transf)|messaggio|mensa[jg]e|oorspr|doorgest|исходн|пересл|wiadomo|opprinn|oprind|alkuper|původn|orijinal|eredeti|原始|转发|轉寄|元の|転送|원본|전달)/iu;

function separatorAt(lines: readonly BodyLine[], first: number): Found | null {
  return SEPARATOR.test(lines[first]?.text ?? '') ? span(lines, first, first, NOBODY, true) : null;
}

/** Old Gmail: "2012/4/1 Kit <kit@x>" right above the quote, without a word for "wrote". */
const DATED_SENDER = /^\p{Nd}{4}[/-]\p{Nd}{1,2}[^@]*<[^<>\s]+@[^<>\s]+>$/u;

/** Zoho: "---- On …, Kit <kit@x> wrote ----", dashes where others have a colon. */
const DASHED = /^-{3,}\s(.+)\s-{3,}$/;

/** Mail programs that wrap lines at 72 characters spread one attribution over up to three. */
function wroteAt(lines: readonly BodyLine[], first: number): Found | null {
  for (let last = first; last < first + 3; last++) {
    const text = joined(lines, first, last)?.replace(DASHED, '$1:');
    if (text === undefined) return null;
    const opens = (lines[last + 1]?.depth ?? 0) > (lines[first]?.depth ?? 0);
    const marked = lines[first]?.marked === true || (opens && (DATED_SENDER.test(text) || isUndated(text)));
    const ends = /[:：]$/.test(text) || (marked && lines[last + 1]?.marked !== true);
    const said = ends ? parseAttribution(text, marked) : null;
    if (said && !beginsLater(lines, first, last)) return span(lines, first, last, said, marked || isSure(text));
  }
  return null;
}

/** The words of these lines; null where they are no wrapped paragraph. */
function joined(lines: readonly BodyLine[], first: number, last: number): string | null {
  const head = lines[first];
  const all = lines.slice(first, last + 1);
  if (!head || all.some(({ depth, text }) => depth !== head.depth || text === '')) return null;
  if (!head.marked && all.slice(0, -1).some(({ text }) => text.length < 30)) return null;
  return all.map(({ text }) => text).join(' ');
}

/** The sender's last line and the attribution right below it are not one. */
function beginsLater(lines: readonly BodyLine[], first: number, last: number): boolean {
  for (let later = first + 1; later <= last; later++) {
    const text = joined(lines, later, last);
    if (text !== null && parseAttribution(text, false)) return true;
  }
  return false;
}

function span(lines: readonly BodyLine[], first: number, last: number, said: Attribution, sure: boolean): Found {
  const depth = lines[first]?.depth ?? 0;
  return { said, first, last, depth, opens: (nextShown(lines, last)?.depth ?? 0) > depth ? 'deeper' : 'same', sure };
}

const nextShown = (lines: readonly BodyLine[], last: number): BodyLine | undefined =>
  lines.slice(last + 1).find(({ text }) => text !== '');
