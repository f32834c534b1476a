import { quotedIn } from '../quoted.ts';
import type { SiteReading, Start } from '../../types.ts';
import { saidBy } from '../said.ts';

/** What is being written right now: the viewer's own words, or those of whoever the answer quotes. */
export function readComposed(anchor: Element, viewer: string | null, start: Start): SiteReading | null {
  const editor = anchor.closest('[contenteditable="true"], [g_editable="true"]');
  if (!editor) return null;
  const from = viewer === null ? null : { name: null, email: viewer };
  return {
    message: { id: null, from, to: [], cc: [], date: null, dateShown: null },
    said: saidBy(quotedIn(editor, start), from, null),
  };
}
