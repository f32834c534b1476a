import { addressIn, cleanName, person } from './address.ts';
import type { Attribution } from './attribution.ts';
import type { BodyLine } from './lines.ts';

/** "From", as mail programs head a forwarded or quoted message. */
const FROM =
  /^(?:from|von|de|da|van|från|fra|frá|od|от|від|kimden|gönderen|lähettäjä|από|מאת|من|发件人|寄件者|寄件人|差出人|送信者|보낸\s?사람|보낸이|dari|từ|จาก|feladó|expéditeur|remitente|mittente|avsändare|saatja|no|nuo)$/iu;
const LABELLED = /^[\s*_]*([^:：@]{1,40}?)[\s*_]*[:：][*_]*\s*(.*)$/u;
const DATED = /\p{Nd}{1,2}\s?[:.時时h]\s?\p{Nd}{2}|(?:19|20)\p{Nd}{2}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u;

/** A header of at most this many lines; longer runs of "label: value" are lists. */
const LONGEST = 12;

/**
 * Reads the block of "From: … / Date: … / Subject: … / To: …" that heads a forwarded or quoted message, starting at line
 * `first`. It begins with a known word for "From", or with an address under the mail program's own mark, and has at
 * least two more labelled lines at the same depth. Null when no such block begins there.
 */
export function parseHeader(lines: readonly BodyLine[], first: number): { said: Attribution; last: number } | null {
  const head = lines[first];
  const [, label = '', value = ''] = LABELLED.exec(head?.text ?? '') ?? [];
  if (!head || !value) return null;
  if (!FROM.test(label) && !(head.marked && addressIn(value) !== null)) return null;
  const values: string[] = [];
  let last = first;
  for (let index = first + 1; index < first + LONGEST; index++) {
    const next = lines[index];
    const labelled = next?.depth === head.depth && LABELLED.exec(next.text);
    if (!labelled) break;
    values.push(labelled[2] ?? '');
    last = index;
  }
  if (values.length < 2) return null;
  const at = values.find((text) => DATED.test(text));
  return { said: { ...sender(value), at: cleanName(at) }, last };
}

function sender(value: string) {
  const email = addressIn(value);
  const name =
    email === null ? value : value.slice(0, value.lastIndexOf(email)).replace(/(?:\[mailto:|[<([\s"])+$/i, '');
  return person(name, email);
}
