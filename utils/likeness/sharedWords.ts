import { foldedWords, UNSPACED } from './foldedWords.ts';
import { stem } from './stem.ts';

/** A root that two texts share, and what it adds to their likeness; not `exact`: most of its letters only. */
export interface SharedRoot {
  root: string;
  weight: number;
  exact: boolean;
}

/** Most shared words told; more says no more. A character of a script without spaces is some part of a word. */
const TOLD_MAX = 5;
const CHARACTER = 0.5;
/** A shared word that adds less than this part of the dearest one is everyday language. */
const WORTH = 0.2;

interface Written {
  word: string;
  root: string;
  /** What stands between it and the word before: nothing, a space or a hyphen; null where it is more. */
  joined: string | null;
}

/** A word with its accents, or one character where words are not set apart. */
const WORD = new RegExp(`(?=\\p{L})[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}'’])+`, 'gu');
const ONE = new RegExp(`^[${UNSPACED}]$`, 'u');

/** The words of a text as they are written, in their order. */
function written(text: string): Written[] {
  let end = -1;
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const between = text.slice(end, index);
    const joined = /^[ -]?$/.test(between) ? between : null;
    end = index + word.length;
    const [folded, more] = foldedWords(word);
    return folded && !more ? [{ word, root: stem(folded), joined }] : [];
  });
}

/** These roots in the text's own spelling; neighbours are told as one phrase. */
function phrases(words: readonly Written[], roots: ReadonlySet<string>): string {
  const said: string[] = [];
  const told = new Set<string>();
  let isOpen = false;
  for (const { word, root, joined } of words) {
    const fresh = roots.has(root) && !told.has(root);
    if (fresh && isOpen && joined !== null) said.push(`${said.pop() ?? ''}${joined && ' '}${word}`);
    else if (fresh) said.push(word);
    if (fresh) told.add(root);
    isOpen = fresh;
  }
  return said.join(', ');
}

/** As many of these as are told, the dearest. */
function tellable(shared: readonly SharedRoot[]): SharedRoot[] {
  const least = (shared[0]?.weight ?? 0) * WORTH;
  let told = 0;
  return shared.filter(({ root, weight }) => weight >= least && (told += ONE.test(root) ? CHARACTER : 1) <= TOLD_MAX);
}

/**
 * What is shared, in the text's own words, the dearest roots only: `shares: invoice export, month end`, and `similar to
 * its words: …` for those that share most of their letters. `shared` comes with the dearest first.
 */
export function sharedWords(text: string, shared: readonly SharedRoot[]): string[] {
  const worth = tellable(shared);
  const words = written(text);
  const rootsOf = (exact: boolean) => new Set(worth.filter((one) => one.exact === exact).map(({ root }) => root));
  const [same, similar] = [phrases(words, rootsOf(true)), phrases(words, rootsOf(false))];
  return [...(same ? [`shares: ${same}`] : []), ...(similar ? [`similar to its words: ${similar}`] : [])];
}
