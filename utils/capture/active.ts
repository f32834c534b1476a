/** The element that has the keyboard, looked for down through open shadow roots. */
export function activeElement(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** All open shadow roots of the document, those inside one another included. */
export function openRoots(root: Document | ShadowRoot, found: ShadowRoot[] = []): ShadowRoot[] {
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    found.push(shadowRoot);
    openRoots(shadowRoot, found);
  }
  return found;
}
