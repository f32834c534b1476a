import { findPrivate } from '../../utils/coach/private/find.ts';
import { redactText, replace, wanted } from '../../utils/record/redactText.ts';
import type { Report } from '../../utils/record/report.ts';
import { type Names, namesIn, WORD } from './names.ts';

/** What stands where a name stood. */
export const NAMELESS = '[name]';

/**
 * The report's quotes as a colleague may read them who must not learn whose words they are: without the names,
 * addresses, firms, deals and private words that the report knows of. What it does not know of stays; the workspace's
 * rule `none` is for those to whom that is too much.
 */
export function nameless(report: Report): string[] {
  const names = namesIn(report);
  return report.capture.map(({ verbatim }) => {
    const whole = redactText(verbatim, wanted(names.whole, NAMELESS));
    return joined(withoutWords(withoutPrivate(whole), names));
  });
}

/** By the very letters, so that "Will" goes and "will" stays; what firms are called by goes however it is written. */
const withoutWords = (text: string, { words, labels }: Names): string =>
  text.replace(WORD, (word) => {
    const [base, ending] = parted(word);
    if (words.has(word) || labels.has(word.toLowerCase())) return NAMELESS;
    return words.has(base) || labels.has(base.toLowerCase()) ? NAMELESS + ending : word;
  });

/** "Dana's" is Dana and an ending. */
function parted(word: string): [base: string, ending: string] {
  const ending = /['’]\p{L}{1,2}$/u.exec(word)?.[0] ?? '';
  return [word.slice(0, word.length - ending.length), ending];
}

const withoutPrivate = (text: string): string =>
  replace(
    text,
    findPrivate(text).map(({ start, end }) => [start, end]),
    NAMELESS,
  );

/** A first and a last name side by side are one person. */
const joined = (text: string): string => text.replaceAll(/\[name\](?:[ \t]+\[name\])+/g, NAMELESS);
