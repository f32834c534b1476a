import { activeElement } from './active.ts';

const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe']);

/**
 * Is this document the innermost active one: the one whose selection the person means?
 *
 * A keyboard command or a button in the popup names no frame, so all frames are read. Each keeps a selection of its
 * own, and one made in the main frame stays when words in a frame are then highlighted (and the other way round). So a
 * document counts only when no frame inside it has the keyboard, and every document around it points at the frame that
 * leads here (HTML standard, "focus chain"). `document.hasFocus()` alone would not do: while the popup is open it is
 * false everywhere. It decides only where the document around is another origin's and cannot be asked.
 */
export function isFocused(document: Document): boolean {
  if (FRAMES.has(activeElement(document)?.localName ?? '')) return false;
  return isOnFocusChain(document);
}

function isOnFocusChain(document: Document): boolean {
  const view = document.defaultView;
  if (!view || view === view.top) return true;
  const frame = frameAround(view);
  if (!frame) return document.hasFocus();
  return activeElement(frame.ownerDocument) === frame && isOnFocusChain(frame.ownerDocument);
}

/** The element that holds this window; null when it belongs to another origin. */
function frameAround(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}
