/** An alternative that a selector list tries; `seen` is the month this form was last met, for whoever prunes the list. */
export type Alternative = { selector: string; seen: string; attribute?: string };

/**
 * The first alternative that matches below `root` and passes `accept`, most specific first. Null when none does;
 * a selector the browser does not know counts as no match, so this never throws.
 */
export function firstMatch(
  root: ParentNode,
  alternatives: readonly Alternative[],
  accept: (element: Element) => boolean = () => true,
): { element: Element; value: string } | null {
  const selectors = alternatives.map(({ selector, attribute }) => [selector, attribute] as const);
  return firstOf(root, selectors, accept);
}

/** The same for selectors whose months stand beside them as comments: those of a large script, which carries none of it. */
export function firstOf(
  root: ParentNode,
  selectors: readonly (readonly [selector: string, attribute?: string | undefined])[],
  accept: (element: Element) => boolean = () => true,
): { element: Element; value: string } | null {
  for (const [selector, attribute] of selectors) {
    for (const element of all(root, selector)) {
      const value = (attribute ? element.getAttribute(attribute) : element.textContent)?.trim();
      if (value && accept(element)) return { element, value };
    }
  }
  return null;
}

/** All elements below `root`, none where the selector is not known. */
export function all(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
