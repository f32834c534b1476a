import { isShown } from './crm/look.ts';
import { all } from './firstMatch.ts';

/** The last of these that can be seen: mail clients keep what was open before in the page, hidden. */
export const lastShown = (document: Document, selector: string): Element | null =>
  all(document, selector).findLast(isShown) ?? null;
