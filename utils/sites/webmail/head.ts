import { headsAbove, type Head } from './rows.ts';

/** What stands beside a page's content is never part of a message. */
const BESIDE = 'nav, aside, footer, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="search"]';

/**
 * The head of the message that the words stand in: the first above them, since one further down heads a message that is
 * forwarded or quoted, or the nearest that is built like the first, since then the page shows one below the other.
 */
export function headOf(anchor: Element): Head | null {
  if (anchor.closest(BESIDE)) return null;
  const heads = headsAbove(anchor);
  const [first] = heads;
  return (first && heads.findLast(({ holder }) => isAlike(holder, first.holder))) ?? null;
}

const isAlike = (one: Element, other: Element): boolean =>
  one === other || (one.className !== '' && one.localName === other.localName && one.className === other.className);

/** The largest part around the words that holds nothing of the head: what its author wrote and quoted. */
export function bodyBelow({ holder }: Head, anchor: Element): Element {
  let body = anchor;
  while (body.parentElement && !body.parentElement.contains(holder)) body = body.parentElement;
  return body;
}
