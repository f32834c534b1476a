import type { Person } from '../../../record/primitives.ts';
import { all } from '../../firstMatch.ts';
import { distinct } from '../address.ts';
import { isElement } from '../../text.ts';
import { inHeader, personOf } from './people.ts';

export type Recipients = { to: Person[]; cc: Person[] };
type Kind = 'to' | 'cc' | 'bcc';

/** "Bcc" and "Cc" as Gmail's languages label them; Bcc first, since "cco" and "cci" hold a "cc". */
const BCC =
  /\b(?:bcc|cci|cco|ccn|udw)\b|скрыт|прихован|密送|密件|숨은\s?참조|ukryt|skryt|hemlig|blind|piilo|titkos|skjult|gizli|מוסתר|مخفية/iu;
const CC = /\b(?:cc|kopi\w?|dw)\b|копи[яї]|копія|抄送|副本|참조|másolat|עותק|نسخة/iu;
const RECIPIENT = '.g2, [email]:not(.gD)';
const PERSON = `${RECIPIENT}, .gD`;

/**
 * To whom a message went. The table behind "show details" tells To and Cc apart; the short line below the sender lists
 * everybody, with a label only before Cc and Bcc. Bcc is left out: the other recipients do not know of it.
 */
export function recipientsOf(message: Element): Recipients {
  const detailed = inHeader(message, 'tr').filter(isLabelled);
  const short = inHeader(message, '.hb').flatMap(fromShortLine);
  const bare = inHeader(message, '.g2').map((element) => recipient('to', element));
  const lists = [detailed.flatMap(fromRow), short, bare].map((list) => list.filter(isSomebody));
  const found = lists.find((one) => one.length > 0) ?? [];
  const of = (kind: Kind) => distinct(found.filter((one) => one.kind === kind).map(({ person }) => person));
  return { to: of('to'), cc: of('cc') };
}

type Recipient = { kind: Kind; person: Person };

const recipient = (kind: Kind, element: Element): Recipient => ({ kind, person: personOf(element) });

/** Without an address the text is a remark ("to me"). */
const isSomebody = ({ person }: Recipient): boolean => person.email !== null;

/** A row of the details: a label first, people after it. Rows that lay the header out have people in every cell. */
const isLabelled = (row: Element): boolean => {
  const [label, ...values] = row.children;
  return label?.querySelector(PERSON) === null && values.some((value) => value.querySelector(RECIPIENT));
};

/** Where the language of the label is not known, the order is: To, Cc, Bcc. */
function fromRow(row: Element, index: number): Recipient[] {
  const label = row.querySelector('td, th')?.textContent ?? '';
  const position = (['to', 'cc', 'bcc'] as const)[index] ?? 'bcc';
  const kind = labelled(label) ?? position;
  return all(row, RECIPIENT).map((element) => recipient(kind, element));
}

function fromShortLine(shown: Element): Recipient[] {
  const found: Recipient[] = [];
  let kind: Kind = 'to';
  const walk = (node: Node) => {
    if (isElement(node) && node.matches(RECIPIENT)) found.push(recipient(kind, node));
    else if (node.nodeType === 3) kind = labelled(node.nodeValue ?? '') ?? kind;
    else for (const child of node.childNodes) walk(child);
  };
  walk(shown);
  return found;
}

function labelled(text: string): Kind | null {
  if (BCC.test(text)) return 'bcc';
  return CC.test(text) ? 'cc' : null;
}
