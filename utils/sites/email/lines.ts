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
export function linesOf(body: Element, { node: wanted, offset }: Start): BodyLines {
  const lines: BodyLine[] = [];
  let at = -1;
  let words = '';
  let level = 0;
  let holder: Element | null = null;

  const walk = (node: Node, depth: number): void => {
    if (node === wanted && node.nodeType !== 3) at = lines.length;
    if (node.nodeType === 3) read(node, depth);
    else if (isElement(node) && !isUnread(node)) enter(node, depth);
  };

  const enter = (element: Element, depth: number): void => {
    const broken = element.localName === 'br';
    const own = broken || isBlock(element);
    if (own) flush(broken ? element : null, depth);
    if (/^t[dh]$/.test(element.localName)) words += ' ';
    for (const child of element.childNodes) walk(child, isQuote(element) ? depth + 1 : depth);
    words += addressBehind(element);
    if (own) flush();
  };

  const read = (node: Node, depth: number): void => {
    const text = node.nodeValue ?? '';
    const pieces = node.parentElement?.closest('pre') ? text.split('\n') : [text];
    let seen = 0;
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) flush(node.parentElement, depth);
      if (node === wanted && offset >= seen && offset <= seen + piece.length) at = lines.length;
      seen += piece.length + 1;
      if (words.trim() === '' && piece.trim() !== '') [level, holder] = [depth, node.parentElement];
      words += piece;
    }
  };

  /** Ends the line. `blank` is where a line without text stands; an empty block is no line at all. */
  const flush = (blank: Element | null = null, depth = level): void => {
    const text = words.replace(INVISIBLE, ' ').trim();
    const element = holder ?? blank;
    const found = text === '' ? depth : level;
    words = '';
    holder = null;
    if (element && (text !== '' || blank)) {
      const [lead = ''] = QUOTED.exec(text) ?? [];
      lines.push({
        text: text.slice(lead.length).trim(),
        depth: found + lead.replace(/\s/g, '').length,
        element,
        marked: element.closest(MARKS) !== null,
      });
    }
  };

  walk(body, 0);
  flush();
  return { lines, at };
}

/** Some mail programs write a person's name only, and the address into the link. */
function addressBehind(element: Element): string {
  const [, address] = /^mailto:([^?\s]+@[^?\s]+)/i.exec(element.getAttribute('href') ?? '') ?? [];
  return address && element.textContent.trim() !== '' && !element.textContent.includes('@') ? ` <${address}>` : '';
}

const INVISIBLE = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** ">" and ">>" before the words. A bare ">" before a digit is a comparison, not a quote. */
const QUOTED = /^(?:>\s?)+(?=\D|$)/;

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
      continue;
    }
    const row = rows.at(-1);
    if (!row || !continues(line.text, lines[index - 1]?.text)) break;
    row.value += ` ${line.text}`;
  }
  return { rows, last };
}

/** Is this line the rest of a list of recipients? */
const continues = (text: string, before = ''): boolean => /[@;]/.test(text) || /[,;]$/.test(before);
