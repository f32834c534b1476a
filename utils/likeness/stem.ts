/**
 * Endings taken off, longest first: plurals, cases and verb forms of English, German, French, Spanish, Italian and
 * Dutch, without accents, since words come folded. Crude on purpose: no language need be known, and the root is always
 * a beginning of the word, so that a store finds it by prefix.
 */
const ENDINGS = (
  'isations izations ization isation ations ation aciones acion azioni azione ungen ments ment amento amenti ' +
  'ingly edly ings ing ions ion ies ied ers er ern est en em es ed e s y ly ung heit keit lich ' +
  'euses euse eurs eur ees ee ent ez os as ar ado ada ados adas i a o n'
)
  .split(' ')
  .toSorted((a, b) => b.length - a.length);
/** Of a word only the endings with its last letter are tried. */
const BY_LETTER = Map.groupBy(ENDINGS, (ending) => ending.at(-1));

/** Shortest root left over, in UTF-16 units. */
const ROOT_MIN = 4;
const LATIN = /^[a-z]+$/;

/** The root of a folded word; numbers, short words and words in other scripts are their own. */
export function stem(word: string): string {
  if (word.length <= ROOT_MIN || !LATIN.test(word)) return word;
  const ending = BY_LETTER.get(word.at(-1))?.find((one) => word.endsWith(one) && word.length - one.length >= ROOT_MIN);
  const root = ending ? word.slice(0, -ending.length) : word;
  return root.length > ROOT_MIN && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root;
}

/** Whether longer words may have this root: what is never cut is its own, so that `20` does not find `2024`. */
export const mayBeCut = (root: string): boolean => root.length >= ROOT_MIN && LATIN.test(root);
