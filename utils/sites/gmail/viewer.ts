import { all } from '../firstMatch.ts';
import { addressIn } from '../email/address.ts';
import { line } from '../text.ts';

/** The page's title is "subject - address - Gmail", or the company's own name for it, in every language. */
const IN_TITLE = /\s-\s([^\s@]+@[^\s@]+)\s-\s[^-]+$/;

/**
 * The address this Gmail is signed in with: in the account button's label in parentheses, else in the title, else at
 * the head of the print view. None of the marks is in a language. Null when none is there.
 */
export function viewerOf(document: Document): string | null {
  const labels = all(document, 'a[aria-label*="@"], [role="button"][aria-label*="@"]')
    .filter((element) => !element.closest('.adn, .adf, [data-message-id], [role="main"] [role="list"]'))
    .map((element) => /\(([^()\s]+@[^()\s]+)\)\s*$/.exec(line(element.getAttribute('aria-label')) ?? '')?.[1]);
  const button = labels.find((label) => label !== undefined);
  const title = IN_TITLE.exec(line(document.title) ?? '')?.[1];
  const printed = all(document, '.bodycontainer > table:first-child b')[0]?.textContent;
  return addressIn(button ?? title ?? printed);
}
