import { isBlock, isUnread } from '../blocks.ts';
import { isElement, line } from '../text.ts';

/** What stands beside a value and is none: buttons, tips, words for screen readers only, badges, pictures. */
const BESIDE =
  'button, [role="button"], [role="tooltip"], [hidden], svg, lightning-helptext, .slds-assistive-text, .sr-only, ' +
  '[data-slot="badge"], [data-slot="avatar"], .group.relative, .opacity-0';
const NOT_TYPED = new Set(['password', 'hidden', 'checkbox', 'radio', 'file', 'button', 'submit']);

/** A field's words as one line, out of text split over slots, of inputs and of lists; null where it is empty. */
export const valueOf = (node: Node | null | undefined): string | null => (node ? line(wordsOf(node)) : null);

function wordsOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (!isElement(node) || isUnread(node) || node.matches(BESIDE)) return '';
  const words = typedIn(node) ?? childrenOf(node).map(wordsOf).join('');
  return isBlock(node) ? ` ${words} ` : words;
}

/** As laid out: a slot stands for what it was given, a host for its shadow root. */
function childrenOf(element: Element): Node[] {
  const given = 'assignedNodes' in element && element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return given.some((node) => line(node.textContent)) ? given : [...(element.shadowRoot ?? element).childNodes];
}

function typedIn(element: Element): string | null {
  if (element instanceof HTMLInputElement) return NOT_TYPED.has(element.type) ? '' : element.value;
  if (element instanceof HTMLTextAreaElement) return element.value;
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.textContent ?? '';
  return null;
}
