import { isUnread } from '../sites/blocks.ts';
import type { Start } from '../sites/types.ts';
import { isHidden } from './around.ts';
import { fieldSelection } from './field.ts';
import { selectedPlaces, type Places } from './places.ts';
import { textsIn } from './texts.ts';

/**
 * The text the highlighted words begin in. A selection drawn with the mouse often starts at the very end of the line,
 * or of the message, before: what counts is the first text that has a visible character inside the selection, and a
 * hidden one only where nothing else is.
 */
export function startOf(document: Document): Start {
  const field = fieldSelection(document);
  if (field) return { node: field.field, offset: 0 };
  const places = selectedPlaces(document);
  if (places) return firstWords(places) ?? places.start;
  return { node: document.body ?? document.documentElement, offset: 0 };
}

function firstWords(places: Places): Start | null {
  let unseen: Start | null = null;
  for (const { node, from, text } of textsIn(places)) {
    const words = text.search(/\S/);
    if (words < 0) continue;
    if (isSeen(node)) return { node, offset: from + words };
    unseen ??= { node, offset: from + words };
  }
  return unseen;
}

/** Gmail and others keep hidden menus and style sheets between two messages. */
export const isSeen = ({ parentElement: parent }: Node): boolean =>
  parent === null || !(isUnread(parent) || isHidden(parent));
