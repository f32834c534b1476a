import { all } from '../firstMatch.ts';
import { isElement } from '../text.ts';
import { kindOfLabel, kindOfList, recipientsIn, type Kind, type Recipients } from '../email/recipients.ts';
import { inHeader, personOf } from './people.ts';

const RECIPIENT = '.g2, [email]:not(.gD)';

/**
 * To whom a message went. The table behind "show details" tells To and Cc apart; the short line below the sender lists
 * everybody, with a label only before Cc and Bcc.
 */
export function recipientsOf(message: Element): Recipients {
  const detailed = inHeader(message, 'tr').filter(isLabelled);
  const short = inHeader(message, '.hb').flatMap(fromShortLine);
  const bare = inHeader(message, '.g2').map((element) => recipient('to', element));
  // Without an address the text is a remark ("to me").
  const lists = [detailed.flatMap(fromRow), short, bare].map((list) => list.filter(({ people: [one] }) => one?.email));
  return recipientsIn(lists.find((one) => one.length > 0) ?? []);
}

const recipient = (kind: Kind, element: Element) => ({ kind, people: [personOf(element)] });

/** A row of the details: a label first, people after it. Rows that lay the header out have people in every cell. */
const isLabelled = (row: Element): boolean => {
  const [label, ...values] = row.children;
  return (
    label?.querySelector(`${RECIPIENT}, .gD`) === null &&
    values.some((value) => value.querySelector(RECIPIENT) !== null)
  );
};

function fromRow(row: Element, index: number) {
  const kind = kindOfList(row.querySelector('td, th')?.textContent ?? '', index);
  return all(row, RECIPIENT).map((element) => recipient(kind, element));
}

function fromShortLine(shown: Element) {
  const found: ReturnType<typeof recipient>[] = [];
  let kind: Kind = 'to';
  const walk = (node: Node) => {
    if (isElement(node) && node.matches(RECIPIENT)) found.push(recipient(kind, node));
    else if (node.nodeType === 3) kind = kindOfLabel(node.nodeValue ?? '') ?? kind;
    else for (const child of node.childNodes) walk(child);
  };
  walk(shown);
  return found;
}
