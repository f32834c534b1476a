import { attempt } from './attempt.ts';
import { composedText } from './composed.ts';
import { inField } from './field.ts';
import { squeeze } from './mergeText.ts';
import { selectionText } from './selectionText.ts';

/** The highlighted words, and what the browser itself gives for them where that is something else. */
export interface Highlighted {
  verbatim: string;
  shown: string | null;
}

/**
 * The highlighted words of this frame as a reader sees them. The browser's own text is right but for three cases: it has
 * words that are laid out and not seen; where the selection crosses the border of a shadow root it loses what stands on one side (Chromium 156), or nearly all
 * (Firefox 153); and Firefox spreads lists out. There the words are put together as they are drawn; in lists only when
 * they are the same but for white space.
 */
export function highlighted(document: Document): Highlighted {
  const shown = selectionText(document).trim();
  const composed = inField(document) ? null : attempt(() => composedText(document));
  if (!composed || composed.text === '' || composed.text === shown) return { verbatim: shown, shown: null };
  const better = composed.crosses || composed.veiled || (composed.lists && squeeze(composed.text) === squeeze(shown));
  return better ? { verbatim: composed.text, shown } : { verbatim: shown, shown: null };
}
