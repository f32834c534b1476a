import { addressIn, cleanName } from './address.ts';
import { FROM } from './labels.ts';
import { rowsFrom, type BodyLine } from './lines.ts';
import { parseNotesHeader, type Header } from './notes.ts';
import { senderIn } from './sender.ts';

const CLOCK = /\p{Nd}{1,2}\s?[:.時时h]\s?\p{Nd}{2}/u;
const DATED = /(?:19|20)\p{Nd}{2}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u;

/**
 * Reads the block of "From: … / Date: … / Subject: … / To: …" that heads a forwarded or quoted message, starting at line
 * `first`: labelled lines at one depth, long lists of recipients over several. It begins with a known word for "From",
 * or with an address under the mail program's own mark; where "From" stands further down (Hotmail), it has an address
 * and another line a date. Lotus Notes has a form of its own. Null when no such block begins there.
 */
export function parseHeader(lines: readonly BodyLine[], first: number): Header | null {
  const head = lines[first];
  if (!head || head.text === '') return null;
  return parseNotesHeader(lines, first) ?? labelledHeader(lines, first, head);
}

function labelledHeader(lines: readonly BodyLine[], first: number, head: BodyLine): Header | null {
  const { rows, last } = rowsFrom(lines, first);
  if (rows.length < 3) return null;
  const place = rows.findIndex(({ label, value }) => FROM.test(label) && value !== '');
  const from = rows[place] ?? (head.marked && addressIn(rows[0]?.value) !== null ? rows[0] : undefined);
  if (!from) return null;
  const others = rows.filter((row) => row !== from).map(({ value }) => value);
  const timed = others.find((text) => CLOCK.test(text));
  // A journey has a "From", a "To" and a day as well.
  if (rows.length < 4 && !timed && !head.marked && !rows.some(({ value }) => addressIn(value))) return null;
  const at = timed ?? others.find((text) => DATED.test(text));
  if (place > 0 && (addressIn(from.value) === null || at === undefined)) return null;
  return { said: { ...senderIn(from.value), at: cleanName(at) }, last };
}
