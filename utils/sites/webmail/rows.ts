import { isUnread } from '../blocks.ts';
import { line } from '../text.ts';
import { FROM, SUBJECT } from '../email/labels.ts';

/** A label and what stands behind it, each as shown; `value` has the addresses that only links and titles tell. */
export type Row = { label: string; value: string; element: Element };
/** The rows of one message's head and the element that holds its sender and its subject. */
export type Head = { from: Row; subject: Row; rows: readonly Row[]; holder: Element };

const ENDS = /\s*[:：]$/;
const LABELLED = /^([^:：@]{1,30}[:：])\s+(.+)$/u;
/** A head has few rows; "From" and "Subject" further apart belong to something else. */
const NEAR = 6;

/** The heads of messages that the page shows above the words: "From" with an address, and "Subject" near it. */
export function headsAbove(anchor: Element): Head[] {
  const rows = rowsAbove(anchor);
  return rows.flatMap((from, at) => {
    if (!FROM.test(from.label) || !/\S@\S/.test(from.value)) return [];
    const near = rows.slice(Math.max(0, at - NEAR), at + NEAR);
    const subjects = near.filter(({ label, value }) => SUBJECT.test(label) && value !== '');
    // Its own subject, and not the next message's: the one that less of the page holds together with the sender.
    const [found] = subjects
      .map((subject) => ({ subject, holder: holding(from.element, subject.element) }))
      .toSorted(
        (one, other) => (one.holder.contains(other.holder) ? 1 : 0) - (other.holder.contains(one.holder) ? 1 : 0),
      );
    return found ? [{ ...found, from, rows: near.filter(({ element }) => found.holder.contains(element)) }] : [];
  });
}

function rowsAbove(anchor: Element): Row[] {
  const rows: Row[] = [];
  for (const { text, element } of textsAbove(anchor)) {
    const [, label, rest = ''] = LABELLED.exec(text) ?? [];
    const bare = (label ?? text).replace(ENDS, '');
    if (label !== undefined || ENDS.test(text) || FROM.test(bare) || SUBJECT.test(bare)) {
      rows.push({ label: bare, value: rest, element });
    } else {
      const last = rows.at(-1);
      if (last) last.value = `${last.value} ${text}`.trim().slice(0, 2_000);
    }
  }
  return rows;
}

function textsAbove(anchor: Element): { text: string; element: Element }[] {
  const texts: { text: string; element: Element }[] = [];
  const walker = anchor.ownerDocument.createTreeWalker(anchor.ownerDocument.body, 4);
  for (let node = walker.nextNode(); node && !anchor.contains(node); node = walker.nextNode()) {
    if ((node.compareDocumentPosition(anchor) & 4) === 0) break;
    const element = node.parentElement;
    const text = line(node.nodeValue);
    if (!text || !element || isUnread(element)) continue;
    const told = element.closest('a[href^="mailto:"], [title*="@"]');
    const address = told?.getAttribute('href')?.replace(/^mailto:|\?.*$/g, '') ?? told?.getAttribute('title');
    texts.push({ text: address && !text.includes('@') ? `${text} <${address.trim()}>` : text, element });
  }
  return texts;
}

function holding(one: Element, other: Element): Element {
  let part = one;
  while (!part.contains(other) && part.parentElement) part = part.parentElement;
  return part;
}
