/** Elements below `root`, in open shadow roots too: Lightning keeps each part of a record in one of its own. */
export function deep(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  if ('shadowRoot' in root && root.shadowRoot instanceof ShadowRoot) found.unshift(...deep(root.shadowRoot, selector));
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) found.push(...deep(shadowRoot, selector));
  return found;
}

/** The nearest element outward that matches, the element itself included; out of shadow roots to their hosts. */
export function around(element: Element | null, selector: string): Element | null {
  for (let at = element; at; at = outward(at)) if (at.matches(selector)) return at;
  return null;
}

/** The next element outward; of a shadow root's outermost, its host. */
export function outward(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root && root.host instanceof Element ? root.host : null);
}

/** Is it laid out? A page that was never laid out (engines of tests) counts as shown. */
export function isShown(element: Element): boolean {
  // An element that only stands for its children has no box of its own.
  const contents = getComputedStyle(element).display === 'contents';
  const boxed = contents ? element.firstElementChild : element;
  return boxed?.checkVisibility?.({ visibilityProperty: true }) !== false;
}
