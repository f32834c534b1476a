import { around, deep, isShown } from '../look.ts';
import type { Address, Product } from './product.ts';

/** The part of the page that shows the record looked at; null `record` where nothing says which that is. */
export type Region = { root: Element; record: Address | null };

const DIALOG = '[role="dialog"], dialog[open], [aria-modal="true"]';

/**
 * The record that is looked at: the panel or dialog around the words, a dialog over them, the page's own, the card or
 * the row. Null for words in a dialog that shows no record, and for pages that show many while none is meant.
 */
export function regionOf(product: Product, anchor: Element, document: Document, location: Location): Region | null {
  const { page = 'body', part, item } = product;
  const over = product.over ? `${product.over}, ${DIALOG}` : DIALOG;
  const here = addressIn(product, location);
  const shown = (selector: string) => deep(document, selector).filter(isShown);
  const inside = around(anchor, over);
  const panel = inside ?? shown(over).findLast((one) => hides(one, anchor) && deep(one, item).length > 0);
  if (panel) return deep(panel, item).length > 0 ? { root: panel, record: recordLinked(product, panel) } : null;
  const root = here && (around(anchor, page) ?? shown(page).at(-1));
  if (here && root) return { root, record: here };
  const card = part ? around(anchor, part) : null;
  return card && { root: card, record: recordLinked(product, card) };
}

/** A side panel leaves the words beside it readable; a dialog, or no words at all, does not. */
const hides = (panel: Element, anchor: Element): boolean =>
  anchor.matches('html, body') || panel.matches(DIALOG) || panel.querySelector(DIALOG) !== null;

/** The record a heading links to. */
function recordLinked(product: Product, root: Element): Address | null {
  for (const heading of deep(root, product.name)) {
    const address = addressOf(product, heading.closest('a') ?? heading.querySelector('a'));
    if (address) return address;
  }
  return null;
}

/** The record that a link leads to. */
export function addressOf(product: Product, link: Element | null): Address | null {
  const href = link?.getAttribute('href');
  return link && href && URL.canParse(href, link.baseURI) ? addressIn(product, new URL(href, link.baseURI)) : null;
}

/** The record that an address names; null for boards, lists and anything else. */
export function addressIn({ at, objects }: Product, { href }: Pick<URL, 'href'>): Address | null {
  const { pathname, search, hash } = new URL(href);
  const [object, id] =
    at
      .exec(pathname + search + hash)
      ?.slice(1)
      .filter(Boolean) ?? [];
  return object && id ? { object: objects?.[object] ?? object, id } : null;
}
