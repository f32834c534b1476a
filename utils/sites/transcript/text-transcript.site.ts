import { all } from '../firstMatch.ts';
import { linesOf, type BodyLine } from '../email/lines.ts';
import { dialogueIn, turnAt, type Dialogue } from './dialogue.ts';
import { toldBy } from './site.ts';
import type { About, Mark, Read, Start } from '../types.ts';

/** "Transcript" as pages call themselves so, in their title, headings and address. */
const NAMED = /trans[ck]ri|trascri|стенограмм|расшифровк|逐字稿|文字起こし|文字稿|녹취|\.(vtt|srt)$/im;

/** A transcript written as text: in documents, in plain-text files, WebVTT and SRT as the browser shows them. */
export const about: About = {
  reads: 'speaker and time in text: `[00:12:31] Name: words`, `Name 12:31`, `Name: words`, WebVTT, SRT',
  evidence: '`test/pages/fixtures/text-transcript`',
  seen: '2026-05',
};

export const mark: Mark = {
  by: 'shape',
  matches: (document, location) => dialogueOf(document, location, { node: document, offset: 0 }) !== null,
};

export const read: Read = (_anchor, document, location, start) => {
  const found = dialogueOf(document, location, start);
  const at = found ? found.lines.findIndex(({ text }, index) => index >= found.at && !/^\d+$| --> /.test(text)) : -1;
  return toldBy(found && found.at >= 0 && isWithin(found, at) ? turnAt(found, at) : null, null);
};

function dialogueOf(document: Document, { pathname }: Location, start: Start) {
  const { lines, at } = linesOf(document.body, start);
  const headings = all(document, 'title, h1, h2').map(({ textContent }) => textContent);
  const dialogue = dialogueIn(
    lines.map(({ text }) => text),
    NAMED.test([...headings, pathname].join('\n')),
  );
  return dialogue && { ...dialogue, lines, at };
}

/** Behind the last speaker's words and a blank line stands what whoever sent the transcript says. */
function isBelow(heads: Dialogue['heads'], from: number, between: readonly BodyLine[]): boolean {
  const last = heads.at(-1);
  const said = last?.kind === 'label' ? 0 : between.findIndex(({ text }) => text !== '');
  return last?.index === from && between.some(({ text }, index) => text === '' && index >= said);
}

/** Is the line in the smallest element around all heads, and under no other heading and not in a part about the page? */
function isWithin({ heads, lines }: Dialogue & { lines: readonly BodyLine[] }, at: number): boolean {
  const elements = heads.flatMap(({ index }) => lines[index]?.element ?? []);
  let region = elements[0];
  while (region && !elements.every((one) => region?.contains(one))) region = region.parentElement ?? undefined;
  const own = lines[at]?.element;
  const from = heads.findLast(({ index }) => index <= at)?.index ?? at;
  const between = lines.slice(from + 1, at + 1);
  const isApart = between.some(({ element }) => element.closest('h1, h2, h3, footer, nav, aside, form'));
  return Boolean(own && region?.contains(own)) && !isApart && !isBelow(heads, from, between);
}
