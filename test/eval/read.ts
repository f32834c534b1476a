import * as z from 'zod/mini';

/** What a line really is. `none`: neither a wish nor trouble, such as "Okay, cool." */
export type Label = 'problem' | 'solution' | 'mixed' | 'none';
export type Labelled = { line: number; text: string; label: Label };
/** A line that cannot be judged, and why. */
export type Unread = { line: number; why: string };

const Line = z.object({ text: z.string(), label: z.string() });

/** Our labels, and what those of the public sets of sentences mean: app reviews, user stories, a recorded meeting. */
const LABELS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ['problem', 'problem'],
  ['solution', 'solution'],
  ['mixed', 'mixed'],
  ['none', 'none'],
  ['feature request', 'solution'],
  ['problem discovery', 'problem'],
  ['information giving', 'none'],
  ['information seeking', 'none'],
  ['F', 'solution'],
  ['A', 'solution'],
  ['NULL', 'none'],
]);

/** `mixed` is a wish, on both sides: there is something to move. `none` and `problem` are not. */
export const isWish = (label: Label): boolean => label === 'solution' || label === 'mixed';

/** The labelled sentences of a file of JSON lines, and its other lines; blank ones are no lines. Lines count from 1. */
export function readLines(file: string): { labelled: Labelled[]; unread: Unread[] } {
  const labelled: Labelled[] = [];
  const unread: Unread[] = [];
  for (const [index, source] of file.split(/\r?\n/).entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    const read = readLine(source);
    if (typeof read === 'string') unread.push({ line, why: read });
    else labelled.push({ line, ...read });
  }
  return { labelled, unread };
}

function readLine(source: string): { text: string; label: Label } | string {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    return 'is no JSON';
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) return 'has no text and label';
  const label = LABELS.get(parsed.data.label);
  return label === undefined ? `has the label ${JSON.stringify(parsed.data.label)}` : { text: parsed.data.text, label };
}
