import { fold, occurrences, type Piece, piecesOf } from './fold.ts';
import { cuts, marksIn, replace, type Stretch, type Wanted } from './redactText.ts';

/** An address can hold another address that holds another; deeper than this nobody encodes. */
const LAYERS = 3;
const isGap = (char: string) => /^[\s+_-]$/u.test(char);

/**
 * Redacts an address as people read it: percent-encoding undone (also of text fragments and nested addresses), and
 * `-`, `_` and `+` taken for the spaces of a slug.
 */
export function redactUrl(url: string, { words, mark, folded: plain }: Wanted): string {
  const slug = fold(piecesOf(words), isGap);
  const [folded, gap] = slug.units === '' ? [plain] : [slug, isGap];
  const marks = marksIn(url);
  const found: Stretch[] = [];
  let pieces = piecesOf(url);
  for (let layer = 0; layer <= LAYERS; layer++) {
    found.push(...occurrences(fold(pieces, gap), folded).filter((one) => !marks.some((other) => cuts(one, other))));
    pieces = decode(pieces);
  }
  return readable(url, merged(found), mark);
}

/** Layers find the same words again, and longer stretches of them: one mark for what overlaps. */
function merged(found: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const [start, end] of found.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

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
