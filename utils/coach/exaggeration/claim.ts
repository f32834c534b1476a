/** The big words of one language by what they claim; `idioms` are phrases in which the same words claim nothing. */
export type BigWords = Readonly<Record<'people' | 'often' | 'deal' | 'size' | 'idioms', readonly string[]>>;

export type Claim = { pattern: RegExp; question: string };

const source = (phrases: readonly string[]) => phrases.join('|').replaceAll(' ', '\\s{1,3}').replaceAll("'", "['’]");

/** Makes the words of a language ready. A blank is any white space, an apostrophe any apostrophe; repetition is bounded. */
export function compile({ people, often, deal, size, idioms }: BigWords): Claim[] {
  const claim = (words: readonly string[], question: string): Claim => ({
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_-])(?!(?:${source(idioms)})(?![\\p{L}\\p{N}_]))(?:${source(words)})(?![\\p{L}\\p{N}_])`,
      'giu',
    ),
    question,
  });
  return [
    claim(people, 'How many people, or who?'),
    claim(often, 'How often?'),
    claim(deal, 'Which deal?'),
    claim(size, 'How much, in numbers?'),
  ];
}
