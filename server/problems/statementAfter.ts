import { BLOCK, REDACTED, redactText, wanted } from '../../utils/record/redactText.ts';

/** The report that a problem is made from, before and after an edit: what it says of the problem, and all of it. */
export interface Edit {
  said: { before: string; after: string };
  report: { before: unknown; after: unknown };
}

const MARK = /\[redacted\]|\u2588/gu;
/** Scripts that set no words apart: a character is a word. */
const SPACELESS = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;
const WORD = new RegExp(String.raw`${SPACELESS}|(?:(?!${SPACELESS})[\p{L}\p{N}\p{M}])+`, 'gu');

const folded = (word: string): string => word.normalize('NFKC').toLowerCase();
const wordsOf = (text: string): string[] =>
  Array.from(text.replace(MARK, ' ').matchAll(WORD), ([word]) => folded(word));
const marksIn = (text: string): number => text.match(MARK)?.length ?? 0;

/** Whether every word of it is one of the others, in their order: it may say less, and nothing else. */
function saysLess(text: string, than: string): boolean {
  const others = wordsOf(than);
  let from = 0;
  return wordsOf(text).every((word) => (from = others.indexOf(word, from) + 1) > 0);
}

/** What stood where there are marks now; null where more than that was changed. */
function hidden(before: string, after: string): string[] | null {
  const [first = '', ...pieces] = after.split(MARK);
  if (!before.startsWith(first)) return null;
  const last = pieces.at(-1) ?? '';
  const gone: string[] = [];
  let from = first.length;
  for (const [place, piece] of pieces.entries()) {
    const isLast = place === pieces.length - 1;
    const at = isLast ? before.length - last.length : before.indexOf(piece, from);
    if (at < from || !before.startsWith(piece, at)) return null;
    gone.push(before.slice(from, at));
    from = at + piece.length;
  }
  return from === before.length ? gone.filter((words) => words !== REDACTED && words !== BLOCK) : null;
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** What was redacted anywhere in the report. */
function redactedIn(before: unknown, after: unknown): string[] {
  if (typeof before === 'string') return typeof after === 'string' ? (hidden(before, after) ?? []) : [];
  const later = new Map(entriesOf(after));
  return entriesOf(before).flatMap(([key, value]) => redactedIn(value, later.get(key)));
}

/** Without each word that the report said and says no more: of a text that was reworded too, nobody can tell which went. */
function withoutLost(shown: string, { before, after }: Edit['said']): string {
  const kept = new Set(wordsOf(after));
  const lost = new Set(wordsOf(before).filter((word) => !kept.has(word)));
  return shown.replace(WORD, (word) => (lost.has(folded(word)) ? REDACTED : word));
}

/**
 * The words of a problem after its report was edited. A problem follows the wording of the report it was made from until
 * a product manager words it. While it is `settled` (it holds a decision, or others reported it too) it follows only
 * where words are taken back: what was decided, and what others joined, must not come to mean something else. What was
 * redacted anywhere in the report is gone from it in any case (P8).
 */
export function statementAfter(shown: string, { said, report }: Edit, settled: boolean): string {
  if (!settled || saysLess(said.after, shown)) return said.after;
  const gone = redactedIn(report.before, report.after);
  const isMixed = marksIn(said.after) > marksIn(said.before) && hidden(said.before, said.after) === null;
  return redactText(isMixed ? withoutLost(shown, said) : shown, wanted(gone, REDACTED));
}
