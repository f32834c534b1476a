import { rootsIn } from './shadowRoot.ts';

/** A boundary point of the DOM standard. */
export type Place = { node: Node; offset: number };
export type Places = { start: Place; end: Place };

/**
 * Where the selection starts and ends, inside shadow roots too. `getRangeAt` stops at a shadow host;
 * `getComposedRanges` goes on (Selection API; Chromium 137, Firefox 142) and wants to be told the roots. Null without a
 * selection.
 */
export function selectedPlaces(document: Document): Places | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = composedRange(selection, document) ?? selection.getRangeAt(0);
  return {
    start: { node: range.startContainer, offset: range.startOffset },
    end: { node: range.endContainer, offset: range.endOffset },
  };
}

function composedRange(selection: Selection, document: Document): AbstractRange | null {
  const shadowRoots = rootsIn(document);
  if (shadowRoots.length === 0) return null;
  try {
    return selection.getComposedRanges({ shadowRoots })[0] ?? null;
  } catch {
    return null;
  }
}
