import { fold, type Folded, occurrences, type Piece, piecesOf } from './fold.ts';
import { marksIn, merged, replace, type Stretch, uncut, type Wanted } from './redactText.ts';

/** An address can hold another address that holds another; deeper than this nobody encodes. */
const LAYERS = 3;
const isGap = (char: string) => /^[\s+_-]$/u.test(char);

/**
 * Redacts an address as people read it: percent-encoding undone (also of text fragments and nested addresses), and
 * `-`, `_` and `+` taken for the spaces of a slug; in words that are made of nothing else they stand for themselves.
 */
export function redactUrl(url: string, { words, mark }: Wanted): string {
  const slugs = words.map(({ text }) => fold(piecesOf(text), isGap));
  const plain = words.flatMap(({ folded }, at) => (slugs[at]?.units === '' ? [folded] : []));
  const found: Stretch[] = [];
  let pieces = piecesOf(url);
  for (let layer = 0; layer <= LAYERS; layer++) {
    found.push(...all(fold(pieces, isGap), slugs));
    if (plain.length > 0) found.push(...all(fold(pieces), plain));
    pieces = decode(pieces);
  }
  // Layers find the same words again, and longer stretches of them.
  return readable(url, merged(uncut(found, marksIn(url))), mark);
}

const all = (text: Folded, words: readonly Folded[]): Stretch[] => words.flatMap((one) => occurrences(text, one));

/** Brackets are not allowed in a host name; the address must stay one. */
function readable(url: string, found: readonly Stretch[], mark: string): string {
  const marked = replace(url, found, mark);
  return URL.canParse(url) && !URL.canParse(marked) ? replace(url, found, 'redacted') : marked;
}

/** Undoes one layer of percent-encoding; what is not UTF-8 stays as it is. */
function decode(pieces: readonly Piece[]): Piece[] {
  const decoded: Piece[] = [];
  for (let i = 0; i < pieces.length;) {
    const run = escapesFrom(pieces, i);
    if (run.length === 0) {
      const piece = pieces[i++];
      if (piece) decoded.push(piece);
      continue;
    }
    decoded.push(...readRun(run));
    i += run.length * 3;
  }
  return decoded;
}

interface Escape {
  readonly byte: number;
  readonly start: number;
  readonly end: number;
}

function escapesFrom(pieces: readonly Piece[], from: number): Escape[] {
  const run: Escape[] = [];
  for (let i = from; pieces[i]?.char === '%'; i += 3) {
    const hex = (pieces[i + 1]?.char ?? '') + (pieces[i + 2]?.char ?? '');
    if (!/^[0-9a-f]{2}$/i.test(hex)) break;
    run.push({ byte: parseInt(hex, 16), start: pieces[i]?.start ?? 0, end: pieces[i + 2]?.end ?? 0 });
  }
  return run;
}

/** UTF-8 (RFC 3629): the first byte tells how many belong together. */
function readRun(run: readonly Escape[]): Piece[] {
  const read: Piece[] = [];
  for (let i = 0; i < run.length;) {
    const first = run[i];
    if (!first) break;
    const length = first.byte < 0x80 ? 1 : first.byte < 0xe0 ? 2 : first.byte < 0xf0 ? 3 : 4;
    const group = run.slice(i, i + length);
    const char = new TextDecoder().decode(Uint8Array.from(group, ({ byte }) => byte));
    read.push({ char, start: first.start, end: group.at(-1)?.end ?? first.end });
    i += length;
  }
  return read;
}
