/**
 * Phrases that ask for something, behind the words that one of them must contain (apart by blanks). Only these words
 * are looked up in every sentence, so that a keystroke costs next to nothing.
 */
export type Rule = readonly [anchors: string, ...phrases: string[]];

/** What we know of one language. Phrases are written over plain words, as `plainWords` makes them. */
export type Grammar = {
  /** Other writings of a word: contractions, mistakes, shorthand. */
  spellings: Readonly<Record<string, string>>;
  /** Words that may stand anywhere and change nothing: left out before phrases are looked for. */
  fillers: string;
  /** Lists of words, apart by blanks (`_` is a blank inside), that phrases name in braces. May name earlier lists. */
  lists: Readonly<Record<string, string>>;
  /** Something new or different is asked for. */
  wish: readonly Rule[];
  /** What makes a wish none when it follows: that the thing works as it was meant to. */
  repair: readonly string[];
  /** Something goes wrong, or costs time, money or nerves. */
  trouble: readonly string[];
};

/** A grammar made ready. Expressions are built when they are first asked for: most never are. */
export type Language = {
  spellings: ReadonlyMap<string, readonly string[]>;
  fillers: ReadonlySet<string>;
  /** What to look for in a sentence that contains this word. */
  wishes: ReadonlyMap<string, readonly Lazy[]>;
  repair: Lazy;
  trouble: Lazy;
};

type Lazy = () => RegExp;

/**
 * Makes a grammar ready. A phrase is a regular expression over whole words with one blank between them; `{name}` stands
 * for a word of that list, `{any}` for any word, `{gap}` for up to six of them, `{start}` for where a clause begins.
 * Repetition must be bounded, so that the time of a search grows with the text and no faster.
 */
export function compile({ spellings, fillers, lists, wish, repair, trouble }: Grammar): Language {
  const fill = filler(lists);
  const lazy = (phrases: readonly string[]): Lazy => {
    let built: RegExp | null = null;
    return () => (built ??= new RegExp(`(?<= |^)(?:${fill(phrases.join('|'))})(?:(?= )|(?<= ))`, 'g'));
  };
  const wishes = new Map<string, Lazy[]>();
  for (const [anchors, ...phrases] of wish) {
    const rule = lazy(phrases);
    for (const anchor of anchors.split(' ')) wishes.set(anchor, [...(wishes.get(anchor) ?? []), rule]);
  }
  return {
    spellings: new Map(Object.entries(spellings).map(([word, meant]) => [word, meant.split(' ')])),
    fillers: new Set(fillers.split(/\s+/)),
    wishes,
    repair: lazy(repair),
    trouble: lazy(trouble),
  };
}

const CLAUSE =
  '(?<=^ (?:[^a-zß-ÿ ]{1,3} ){0,3}(?:{opener} (?:, )?){0,2}|[:;.!?-] (?:{opener} ){0,2}|{turn} (?:{opener} )?)';

/** Puts the lists of a grammar, and those that all have, in the place of their names. */
function filler(lists: Grammar['lists']): (phrase: string) => string {
  const known = new Map([
    ['any', '[^ ,.;:!?]+'],
    ['gap', '(?:[^ .;:!?]+ ){0,6}?'],
    ['start', CLAUSE],
  ]);
  const fill = (phrase: string): string =>
    phrase.replaceAll(/\{([a-z]+)\}/gi, (_, name: string) => fill(known.get(name) ?? ''));
  for (const [name, list] of Object.entries(lists)) known.set(name, alternatives(list));
  return fill;
}

const alternatives = (list: string): string => `(?:${list.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`;
