export type Kind = 'people' | 'often' | 'deal' | 'size';

/** The big words of one language by what they claim; `idioms` are phrases in which the same words claim nothing. */
export type BigWords = Readonly<Record<Kind | 'idioms', readonly string[]>>;

/** What is asked back. */
export const QUESTIONS: Readonly<Record<Kind, string>> = {
  people: 'How many people, or who?',
  often: 'How often?',
  deal: 'Which deal?',
  size: 'How much, in numbers?',
};

/**
 * Any of the phrases, as whole words, blind to case. A blank in them is any white space or a hyphen, an apostrophe any
 * apostrophe; repetition is bounded, so that a search takes time in proportion to the text.
 */
export function anyOf(phrases: readonly string[]): RegExp {
  const source = phrases
    .join('|')
    .replaceAll(' ?', '[\\s-]{0,3}')
    .replaceAll(' ', '[\\s-]{1,3}')
    .replaceAll("'", "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu');
}
