import type { SiteReading, Start } from '../types.ts';
import { readingOf } from './reading.ts';

/** What is being written right now: the viewer's own words, or those of whoever the answer quotes. */
export function readComposed(anchor: Element, viewer: string | null, start: Start): SiteReading | null {
  const body = anchor.closest('[contenteditable="true"], [g_editable="true"]');
  return body && readingOf({ from: viewer === null ? null : { name: null, email: viewer }, body }, start);
}
