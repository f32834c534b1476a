import { marksIn } from '../../utils/record/redactText.ts';

export interface Part {
  /** Where it begins in the whole text. */
  readonly at: number;
  readonly text: string;
  readonly mark: boolean;
}

/** A text cut into redaction marks and what stands between them, in order; joined it is the text again. */
export function splitAtMarks(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const take = (end: number, mark: boolean): void => {
    if (end > at) parts.push({ at, text: text.slice(at, end), mark });
    at = end;
  };
  for (const [start, end] of marksIn(text)) {
    take(start, false);
    take(end, true);
  }
  take(text.length, false);
  return parts;
}
