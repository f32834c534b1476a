import type { Reading } from '../record/capture.ts';
import { TURNS_MAX } from '../record/limits.ts';
import { blockOf } from '../sites/blocks.ts';
import type { SiteReading, Start } from '../sites/types.ts';
import { selectedPlaces } from './places.ts';
import { isSeen } from './start.ts';
import { textsIn } from './texts.ts';

/** A stretch of the selection that one block of the page holds, and how many characters that can be seen it has. */
type Stretch = { block: Node | null; start: Start; size: number };
type Turns = Reading['turns'];

/** A page is asked once for each stretch; so much of it is a transcript, not a quote. */
const MOST_STRETCHES = 2 * TURNS_MAX;
const MOST_MS = 300;

/**
 * The highlighted words by speaker: the site is asked of each block of the selection as it is asked of its first words.
 * Empty where one person says it all, where the words cannot be found again in what the page holds (then nothing is
 * guessed), and where there is too much of it. Put together, the turns' texts are
 * `verbatim`, white space between them aside.
 */
export function turnsOf(document: Document, verbatim: string, read: (start: Start) => SiteReading): Turns {
  const stretches = stretchesIn(document);
  const wanted = sizeOf(verbatim);
  if (stretches.length < 2 || stretches.length > MOST_STRETCHES) return [];
  if (stretches.reduce((sum, { size }) => sum + size, 0) !== wanted) return [];
  const until = performance.now() + MOST_MS;
  const turns: Turns = [];
  let rest = verbatim;
  for (const { start, size } of stretches) {
    if (performance.now() > until || turns.length > TURNS_MAX) return [];
    const said = read(start).said ?? null;
    const end = endOf(rest, size);
    const last = turns.at(-1);
    const text = rest.slice(0, end);
    const { name = null, at = null, mediaTime = null } = said ?? {};
    if (last?.name === name) last.text += text;
    else turns.push({ name, at, mediaTime, text });
    rest = rest.slice(end);
  }
  const names = new Set(turns.map(({ name }) => name));
  for (const turn of turns) turn.text = turn.text.trim();
  return names.size > 1 ? turns : [];
}

function stretchesIn(document: Document): Stretch[] {
  const places = selectedPlaces(document);
  const stretches: Stretch[] = [];
  if (!places) return stretches;
  for (const { node, from, text } of textsIn(places)) {
    if (!isSeen(node)) continue;
    const block = blockOf(node);
    let offset = from;
    for (const [index, piece] of piecesOf(node, text).entries()) {
      const words = piece.search(/\S/);
      const last = stretches.at(-1);
      if (words >= 0 && last && index === 0 && last.block === block) last.size += sizeOf(piece);
      else if (words >= 0) stretches.push({ block, start: { node, offset: offset + words }, size: sizeOf(piece) });
      offset += piece.length;
    }
    if (stretches.length > MOST_STRETCHES) break;
  }
  return stretches;
}

/** Text that keeps its line breaks says with each line who speaks. */
const piecesOf = ({ parentElement }: Node, text: string): string[] =>
  parentElement?.closest('pre, textarea') ? text.split(/(?<=\n)/) : [text];

/** Characters without white space, which pages and selections treat each in their own way. */
const sizeOf = (text: string): number => text.replace(/\s+/g, '').length;

/** Where in the text `size` such characters end, white space behind them included. */
function endOf(text: string, size: number): number {
  let left = size;
  let at = 0;
  while (at < text.length && (left > 0 || /\s/.test(text.charAt(at)))) {
    if (!/\s/.test(text.charAt(at))) left--;
    at++;
  }
  return at;
}
