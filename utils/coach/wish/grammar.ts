import { entriesOf, marksOf, type Marks } from './marks.ts';

/**
 * Phrases that ask for something, behind anchors (apart by blanks): each of the phrases contains a word that begins as
 * one of the anchors does. Only the anchors are looked up in every sentence, so that a keystroke costs next to nothing.
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
  marks: Marks;
  /** What to look for in a sentence that contains a word of this `stem`. */
  wishes: ReadonlyMap<string, readonly Lazy[]>;
  repair: Lazy;
  trouble: Lazy;
};

type Lazy = () => RegExp;

/** What an anchor and a word are compared by. */
export const stem = (word: string): string => word.slice(0, 3);

/**
 * Makes a grammar ready. A phrase is a regular expression over whole words with one blank between them; `{name}` stands
 * for a word of that list, `{any}` for any word, `{gap}` for up to six of them, `{start}` for where a clause begins.
 * Repetition must be bounded, so that the time of a search grows with the text and no faster.
 */
export function compile({ spellings, fillers, lists, wish, repair, trouble }: Grammar): Language {
  const marks = marksOf(lists);
  const lazy = (phrases: readonly string[]): Lazy => {
    let built: RegExp | null = null;
    return () => (built ??= new RegExp(marks.fill(`(?<= |^)(?:${phrases.join('|')})(?:(?= )|(?<= ))`), 'g'));
  };
  const wishes = new Map<string, Lazy[]>();
  for (const [anchors, ...phrases] of wish) {
    const rule = lazy(phrases);
    for (const key of new Set(anchorsOf(anchors, lists).map(stem))) wishes.set(key, [...(wishes.get(key) ?? []), rule]);
  }
  return {
    spellings: spellingsOf(spellings),
    fillers: new Set(fillers.split(/\s+/)),
    marks,
    wishes,
    repair: lazy(repair),
    trouble: lazy(trouble),
  };
}

/** What each writing means, as words. */
export const spellingsOf = (spellings: Grammar['spellings']): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(spellings).map(([word, meant]) => [word, meant.split(' ')]));

/** An anchor `{list}` stands for every word of that list. */
const anchorsOf = (anchors: string, lists: Grammar['lists']): string[] =>
  anchors.split(' ').flatMap((one) => (one.startsWith('{') ? entriesOf(lists[one.slice(1, -1)] ?? '') : one));
