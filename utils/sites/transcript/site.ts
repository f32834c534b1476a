import { line } from '../text.ts';
import type { Site, SiteReading } from '../types.ts';
import { turnAround, type Layout, type Turn } from './turn.ts';

/** A call page told by its rows: whoever speaks the words, when, and the call's title where that is sure. */
export const transcriptSite = (
  id: string,
  layouts: readonly Layout[],
  subjectOf: (document: Document) => string | null = () => null,
): Site => ({
  id,
  kind: 'transcript',
  matches: (document) => layouts.some(({ row }) => document.querySelector(row)),
  read: (anchor, document) => {
    const turn = layouts.map((layout) => turnAround(anchor, layout)).find((one) => one !== null);
    return toldBy(turn ?? null, subjectOf(document));
  },
});

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
