import { cleanName } from './address.ts';
import type { Attribution } from './attribution.ts';
import { rowsFrom, type BodyLine } from './lines.ts';
import { senderIn } from './sender.ts';

/** Whose message follows a header block, and the block's last line. */
export type Header = { said: Attribution; last: number };

const DATE = String.raw`\p{Nd}{1,4}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{2,4},?\s+\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s*[AP]M)?`;
const DATE_ONLY = new RegExp(`^${DATE}$`, 'iu');
/** "From: Kit Moreau @ ACME      05/03/2026 09:05 AM", "Kit <kit@x> on 05/03/2026 09:05:00 AM". */
const NAME_AND_DATE = new RegExp(String.raw`^(.*\S)\s+(${DATE})$`, 'iu');
const LABEL = /^\s*[^:：@"<]{1,20}[:：]\s*/u;
const TO = /^(?:to|an|à|a|para|aan|till|til|do|кому|宛先|收件人)\s*[:：]/iu;
const BESIDE = /^(?:sent by|gesendet von|please respond)\b/i;
/** Between the date and "To:" stand a company's name, "Please respond to …" and blank lines. */
const MOST_LINES = 9;

/**
 * The header of a message quoted by Lotus Notes: a name with a date behind or right below it, and soon after that a
 * "To:" line and another labelled one. The first line needs no label, so the form has to be whole. Null otherwise.
 */
export function parseNotesHeader(lines: readonly BodyLine[], first: number): Header | null {
  const head = lines[first];
  if (!head || head.text.length > 120 || /^[-_=*]{2}/.test(head.text)) return null;
  const named = nameAndDate(lines, first, head);
  if (!named) return null;
  for (let index = named.next; index < named.next + MOST_LINES; index++) {
    const line = lines[index];
    if (line?.depth !== head.depth || NAME_AND_DATE.test(line.text)) return null;
    if (!TO.test(line.text)) continue;
    const { rows, last } = rowsFrom(lines, index);
    return rows.length < 2 ? null : { said: { ...senderIn(named.name), at: cleanName(named.at) }, last };
  }
  return null;
}

function nameAndDate(lines: readonly BodyLine[], first: number, { text }: BodyLine) {
  const [, beside, at] = NAME_AND_DATE.exec(text) ?? [];
  if (beside && at) return { name: beside.replace(/\s+on$/i, '').replace(LABEL, ''), at, next: first + 1 };
  const below = BESIDE.test(lines[first + 1]?.text ?? '') ? first + 2 : first + 1;
  const date = lines[below]?.text ?? '';
  return DATE_ONLY.test(date) ? { name: text.replace(LABEL, ''), at: date, next: below + 1 } : null;
}
