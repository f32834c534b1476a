/** Scripts written without spaces: each character counts as a word, on both sides of a search. */
export const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const WORDS = new RegExp(`(?=[\\p{L}\\p{N}])[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, 'gu');
/** Longest word in UTF-16 units; PostgreSQL takes lexemes up to 2,046 bytes. */
const WORD_MAX = 64;
/** Most distinct words of one report in the index; keeps it far below PostgreSQL's 1 MB for one tsvector. */
const WORDS_MAX = 5_000;

/**
 * A text as distinct folded words: compatibility forms and accents taken off, lower case, letters and digits only.
 * The index and the question both go through here, so that every store finds the same, and the form compares by the
 * same words as the endpoint.
 */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC');
  const words = new Set<string>();
  for (const [word] of folded.matchAll(WORDS)) {
    words.add(word.slice(0, WORD_MAX).toWellFormed().replaceAll('\uFFFD', ''));
    if (words.size >= WORDS_MAX) break;
  }
  words.delete('');
  return [...words];
}
