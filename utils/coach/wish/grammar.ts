/** What we know of one language. Phrases are written over plain words, as `plainWords` makes them. */
export type Grammar = {
  /** Other writings of a word: contractions, mistakes, shorthand. */
  spellings: Readonly<Record<string, string>>;
  /** Words that may stand anywhere and change nothing: left out before phrases are looked for. */
  fillers: string;
  /** Lists of words, apart by blanks (`_` is a blank inside), that phrases name in braces. May name earlier lists. */
  lists: Readonly<Record<string, string>>;
  /** Something new or different is asked for. */
  wish: readonly string[];
  /** What makes a wish none when it follows: that the thing works as it was meant to. */
  repair: readonly string[];
  /** Something goes wrong, or costs time, money or nerves. */
  trouble: readonly string[];
};

/** A grammar made ready: words are looked up, phrases are one expression each. */
export type Language = {
  spellings: ReadonlyMap<string, readonly string[]>;
  fillers: ReadonlySet<string>;
  wish: RegExp;
  repair: RegExp;
  trouble: RegExp;
};

/**
 * Makes a grammar ready. A phrase is a regular expression over whole words with one blank between them; `{name}` stands
 * for a word of that list, `{any}` for any word, `{gap}` for up to six of them, `{start}` for where a clause begins.
 * Repetition must be bounded, so that the time of a search grows with the text and no faster.
 */
export function compile(grammar: Grammar): Language {
  const lists = new Map([
    ['any', '[^ ,.;:!?]+'],
    ['gap', '(?:[^ .;:!?]+ ){0,6}?'],
    [
      'start',
      '(?<=^ (?:[^a-zß-ÿ ]{1,3} ){0,3}(?:{opener} (?:, )?){0,2}|[:;.!?-] (?:{opener} ){0,2}|{turn} (?:{opener} )?)',
    ],
  ]);
  const filled = (phrase: string): string =>
    phrase.replaceAll(/\{([a-z]+)\}/gi, (_, name: string) => filled(lists.get(name) ?? `{${name}}`));
  for (const [name, list] of Object.entries(grammar.lists)) lists.set(name, filled(alternatives(list)));
  const joined = (phrases: readonly string[]) =>
    new RegExp(`(?<= )(?:${filled(phrases.join('|'))})(?:(?= )|(?<= ))`, 'g');
  return {
    spellings: new Map(Object.entries(grammar.spellings).map(([word, meant]) => [word, meant.split(' ')])),
    fillers: new Set(grammar.fillers.split(/\s+/)),
    wish: joined(grammar.wish),
    repair: joined(grammar.repair),
    trouble: joined(grammar.trouble),
  };
}

const alternatives = (list: string): string => `(?:${list.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`;
