import { isElement } from '../sites/text.ts';

/** What only an extension's scripts have to look into closed roots; the type packages know neither. */
interface Chromium {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}
interface Scope {
  document: Document;
  chrome?: Chromium;
}
interface Firefox {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Closed roots are looked for here only: asking each of ten thousand elements would take longer than reading them. */
const mayBeClosed = ({ localName }: Element): boolean => localName.includes('-') || localName === 'div';

function closedRootOf(element: Element & Firefox): ShadowRoot | null {
  const { chrome }: Scope = globalThis;
  try {
    return element.openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null; // an SVG element, which Chromium refuses
  }
}

/** The element's shadow root, also a closed one. */
export const shadowRootOf = (element: Element): ShadowRoot | null =>
  element.shadowRoot ?? (mayBeClosed(element) ? closedRootOf(element) : null);

/** All shadow roots of the document, those inside one another included. */
export function rootsIn(root: Document | ShadowRoot, found: ShadowRoot[] = []): ShadowRoot[] {
  for (const element of root.querySelectorAll('*')) {
    const shadow = shadowRootOf(element);
    if (!shadow) continue;
    found.push(shadow);
    rootsIn(shadow, found);
  }
  return found;
}

/** What is drawn inside a node (DOM standard, "flat tree"): its shadow root, or what a slot was given. */
export function drawnIn(node: Node): Iterable<Node> {
  if (!isElement(node)) return node.childNodes;
  const shadow = shadowRootOf(node);
  if (shadow) return shadow.childNodes;
  const given = node.localName === 'slot' && 'assignedNodes' in node ? assigned(node) : [];
  return given.length > 0 ? given : node.childNodes;
}

const assigned = (slot: Element): Node[] => (slot instanceof HTMLSlotElement ? slot.assignedNodes() : []);
