import { foldedWords } from './foldedWords.ts';
import { stem } from './stem.ts';

/** A root that two texts share, and what it adds to their likeness; not `exact`: most of its letters only. */
export interface SharedRoot {
  root: string;
  weight: number;
  exact: boolean;
}

/** Most shared words told; more says no more. */
const TOLD_MAX = 5;
/** A shared word that adds less than this part of the dearest one is everyday language. */
const WORTH = 0.2;

interface Written {
  word: string;
  root: string;
  /** Whether nothing but a space or a hyphen stands before it. */
  joined: boolean;
}

/** The words of a text as they are written, in their order. */
function written(text: string): Written[] {
  let end = -1;
  return [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].flatMap(({ 0: word, index }) => {
    const joined = /^[ -]$/.test(text.slice(end, index));
    end = index + word.length;
    const [folded, more] = foldedWords(word);
    return folded && !more ? [{ word, root: stem(folded), joined }] : [];
  });
}

/** These roots in the text's own spelling; neighbours are told as one phrase. */
function phrases(words: readonly Written[], roots: ReadonlySet<string>): string {
  const said: string[] = [];
  const told = new Set<string>();
  let open = false;
  for (const { word, root, joined } of words) {
    const fresh = roots.has(root) && !told.has(root);
    if (fresh && open && joined) said.push(`${said.pop() ?? ''} ${word}`);
    else if (fresh) said.push(word);
    if (fresh) told.add(root);
    open = fresh;
  }
  return said.join(', ');
}

/**
 * What is shared, in the text's own words, the dearest roots only: `shares: invoice export, month end`, and `similar to
 * its words: …` for those that share most of their letters. `shared` comes with the dearest first.
 */
export function sharedWords(text: string, shared: readonly SharedRoot[]): string[] {
  const least = (shared[0]?.weight ?? 0) * WORTH;
  const worth = shared.filter(({ weight }) => weight >= least).slice(0, TOLD_MAX);
  const words = written(text);
  const rootsOf = (exact: boolean) => new Set(worth.filter((one) => one.exact === exact).map(({ root }) => root));
  const [same, similar] = [phrases(words, rootsOf(true)), phrases(words, rootsOf(false))];
  return [...(same ? [`shares: ${same}`] : []), ...(similar ? [`similar to its words: ${similar}`] : [])];
}
