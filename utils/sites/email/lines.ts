import { isBlock, isUnread } from '../blocks.ts';
import { isElement } from '../text.ts';
import type { Start } from '../types.ts';

/** One line of a message's body; `depth` counts the quotes it stands in, by `blockquote` and by ">" alike. */
export type BodyLine = {
  text: string;
  depth: number;
  /** The element its first text stands in. */
  element: Element;
  /** The mail program itself marked this line as "On … X wrote:" or as a forwarded header. */
  marked: boolean;
};

/** The body's lines in order, and which of them the highlighted words begin in (-1 when they are elsewhere). */
export type BodyLines = { lines: BodyLine[]; at: number };

/** Roundcube and Outlook put `v1` and `x_` before every class name and id of a message. */
const MARKS = '[class*="gmail_attr"], [class*="moz-cite-prefix"], [class*="moz-email-headers"], [id*="divRplyFwdMsg"]';

/** Splits a body as a reader sees it, by element names only, so that hidden and saved pages read the same. */
export function linesOf(body: Element, start: Start): BodyLines {
  const reader = new LineReader(start);
  reader.walk(body, 0);
  reader.flush();
  return { lines: reader.lines, at: reader.at };
}

class LineReader {
  readonly lines: BodyLine[] = [];
  at = -1;
  private text = '';
  private depth = 0;
  private element: Element | null = null;
  private readonly start: Start;

  constructor(start: Start) {
    this.start = start;
  }

  walk(node: Node, depth: number): void {
    if (node === this.start.node && node.nodeType !== 3) this.at = this.lines.length;
    if (node.nodeType === 3) this.read(node, depth);
    else if (isElement(node) && !isUnread(node)) this.enter(node, depth);
  }

  private enter(element: Element, depth: number): void {
    const own = isBlock(element) || element.localName === 'br';
    if (own) this.flush(element.localName === 'br' ? { element, depth } : null);
    if (element.localName === 'td' || element.localName === 'th') this.text += ' ';
    const inside = isQuote(element) ? depth + 1 : depth;
    for (const child of element.childNodes) this.walk(child, inside);
    if (own) this.flush();
  }

  private read(node: Node, depth: number): void {
    const text = node.nodeValue ?? '';
    const here = node === this.start.node ? this.start.offset : -1;
    const pieces = node.parentElement?.closest('pre') ? text.split('\n') : [text];
    let seen = 0;
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.flush(node.parentElement && { element: node.parentElement, depth });
      if (here >= seen && here <= seen + piece.length) this.at = this.lines.length;
      seen += piece.length + 1;
      if (this.text.trim() === '' && piece.trim() !== '') {
        this.depth = depth;
        this.element = node.parentElement;
      }
      this.text += piece;
    }
  }

  /** Ends the line. `blank` says where a line without text stands; an empty block is no line at all. */
  flush(blank: { element: Element; depth: number } | null = null): void {
    const text = this.text.replace(INVISIBLE, ' ').trim();
    const element = this.element ?? blank?.element;
    const depth = text === '' ? (blank?.depth ?? this.depth) : this.depth;
    this.text = '';
    this.element = null;
    if (!element || (text === '' && !blank)) return;
    const { words, marks } = unquote(text);
    this.lines.push({ text: words, depth: depth + marks, element, marked: element.closest(MARKS) !== null });
  }
}

const INVISIBLE = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** ">" and ">>" before the words. A bare ">" before a digit is a comparison, not a quote. */
function unquote(text: string): { words: string; marks: number } {
  const [lead = ''] = /^(?:>\s?)+(?=\D|$)/.exec(text) ?? [];
  return { words: text.slice(lead.length).trim(), marks: lead.replace(/\s/g, '').length };
}

/** Mail programs also indent with a `blockquote`; that one has no line at its side and quotes nobody. */
function isQuote(element: Element): boolean {
  if (element.localName !== 'blockquote') return false;
  const style = element.getAttribute('style') ?? '';
  const bare = /border(-\w+)?:\s*(none|0)/i.test(style) && !/border-(left|right|inline-\w+):\s*(?!none|0)/i.test(style);
  return element.getAttribute('type') === 'cite' || !bare;
}

const LABELLED = /^[\s*_]*([^:：@]{1,40}?)[\s*_]*[:：][*_]*\s*(.*)$/u;
/** Lists of recipients can take many lines; longer runs of "label: value" are lists of something else. */
const LONGEST = 40;

/** The lines "label: value" that begin at line `first`, up to a blank or other line, and which is the last. */
export function rowsFrom(lines: readonly BodyLine[], first: number) {
  const rows: { label: string; value: string }[] = [];
  const depth = lines[first]?.depth;
  let last = first;
  for (let index = first; index < first + LONGEST; index++) {
    const line = lines[index];
    if (!line || line.depth !== depth || line.text === '') break;
    const [, label, value = ''] = LABELLED.exec(line.text) ?? [];
    if (label !== undefined) {
      rows.push({ label, value });
      last = index;
    } else if (rows.length === 0 || !continues(line.text, lines[index - 1]?.text)) break;
  }
  return { rows, last };
}

/** Is this line the rest of a list of recipients? */
const continues = (text: string, before = ''): boolean => /[@;]/.test(text) || /[,;]$/.test(before);
