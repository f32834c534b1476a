import { line } from '../text.ts';
import type { Read, SiteReading } from '../types.ts';
import { turnAround, type Layout, type Turn } from './turn.ts';

/** Does the page show rows of any of these layouts? */
export const hasRows = (document: Document, layouts: readonly Layout[]): boolean =>
  layouts.some(({ row }) => document.querySelector(row) !== null);

/** A call page told by its rows: whoever speaks the words, when, and the call's title where that is sure. */
export const turnsIn =
  (layouts: readonly Layout[], subjectOf: (document: Document) => string | null = () => null): Read =>
  (anchor, document) => {
    const turn = layouts.map((layout) => turnAround(anchor, layout)).find((one) => one !== null);
    return toldBy(turn ?? null, subjectOf(document));
  };

export function toldBy(turn: Turn | null, subject: string | null): SiteReading {
  return {
    ...(turn && {
      said: { name: turn.name, email: null, role: null, at: turn.at, mediaTime: turn.time, quoted: false },
    }),
    ...(subject && { conversation: { subject, id: null, participants: [] } }),
  };
}

/** The part of the page's title that names the call: `pattern` has it as its first group. */
export const titled = (document: Document, pattern: RegExp): string | null =>
  line(pattern.exec(line(document.title) ?? '')?.[1]);
