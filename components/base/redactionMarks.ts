import { marksIn } from '../../utils/record/redactText.ts';

/** A stretch `[start, end)` of a text that is private, and the word for what it is. */
export interface FoundMark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface Part {
  /** Where it begins in the whole text. */
  readonly at: number;
  readonly text: string;
  readonly mark: boolean;
  /** What was found there; null where something was redacted. */
  readonly label: string | null;
}

/** A text cut into redaction marks, what was found in it, and what stands between them, in order; joined it is the text. */
export function splitAtMarks(text: string, found: readonly FoundMark[] = []): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const take = (end: number, mark: boolean, label: string | null): void => {
    if (end > at) parts.push({ at, text: text.slice(at, end), mark, label });
    at = Math.max(at, end);
  };
  const redacted = marksIn(text).map(([start, end]) => ({ start, end, label: null }));
  for (const { start, end, label } of [...redacted, ...found].toSorted((a, b) => a.start - b.start)) {
    take(start, false, null);
    take(end, true, label);
  }
  take(text.length, false, null);
  return parts;
}
