import type { Stretch } from '../../utils/record/redactText.ts';
import type { Names } from './names.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What may stand between the words of one name: "Blue Harbor", "blue-harbor", "O'Brien"; never the end of a sentence. */
const BETWEEN = /^(?:\s{0,3}|[\p{Pd}._'’&+/]|\s[&+\p{Pd}]\s)$/u;
/** "Dr. Oetker". */
const ABBREVIATED = /^\.\s$/u;
const ABBREVIATED_MAX = 3;
/** Pieces that one name may have in a text. */
const PIECES_MAX = 10;
/** A name of this length is known at the beginning of a longer word: "Contosoteam". */
const LONG = 6;
/** A shorter one with an ending, where the word is written as a name is: "Danas". */
const SHORT = 4;
const ENDING_MAX = 2;
/** Korean sets its particles behind a name without a space. */
const HANGUL = /^\p{sc=Hang}{2,}$/u;
const PARTICLE_MAX = 3;
/** Hebrew and Arabic set theirs before it. */
const SEMITIC = /^[\p{sc=Hebr}\p{sc=Arab}]{3,}$/u;
const BEFORE_MAX = 2;

/** Where a text calls somebody by one of these names, in its order. */
export function calledIn(text: string, { calls }: Pick<Names, 'calls'>): Stretch[] {
  const tokens = tokensOf(text);
  const longest = Math.max(0, ...[...calls.keys()].map(({ length }) => length));
  const found: Stretch[] = [];
  for (let at = 0; at < tokens.length;) {
    const many = wholeFrom(text, tokens, at, calls);
    const first = tokens[at];
    const stretch = many > 0 ? stretchOf(tokens, at, many) : first && partOf(first, calls, longest);
    if (stretch) found.push(stretch);
    at += Math.max(many, 1);
  }
  return found;
}

/** How many pieces from here on are a name, the longest one; 0 when none is. */
function wholeFrom(text: string, tokens: readonly Token[], at: number, calls: Names['calls']): number {
  let longest = 0;
  let key = '';
  for (let n = 0; n < PIECES_MAX; n++) {
    const [token, last] = [tokens[at + n], tokens[at + n - 1]];
    if (!token || (n > 0 && last && !isOneName(last, text.slice(last.end, token.start)))) break;
    key += token.folded;
    if (goes(calls.get(key), tokens[at])) longest = n + 1;
  }
  return longest;
}

const isOneName = (last: Token, between: string): boolean =>
  BETWEEN.test(between) || (ABBREVIATED.test(between) && last.folded.length <= ABBREVIATED_MAX);

const goes = (onlyAsName: boolean | undefined, first: Token | undefined): boolean =>
  onlyAsName === false || (onlyAsName === true && first?.asName === true);

function stretchOf(tokens: readonly Token[], at: number, many: number): Stretch | undefined {
  const [first, last] = [tokens[at], tokens[at + many - 1]];
  return first && last && [first.start, last.end];
}

/** A name that is a part of the word: with what its language joins to it. */
function partOf({ folded, start, end, asName }: Token, calls: Names['calls'], longest: number): Stretch | undefined {
  // Folding changes lengths in some scripts; then there is no saying where the name ends, and all of it goes.
  const isSame = end - start === folded.length;
  for (let n = Math.min(folded.length - 1, longest); n >= 2; n--) {
    const [head, tail] = [folded.slice(0, n), folded.slice(-n)];
    const rest = folded.length - n;
    if (calls.get(head) === false && mayFollow(head, rest, asName)) return [start, isSame ? start + n : end];
    if (calls.get(tail) === false && SEMITIC.test(tail) && rest <= BEFORE_MAX) return [isSame ? end - n : start, end];
  }
  return undefined;
}

const mayFollow = (name: string, rest: number, asName: boolean): boolean =>
  name.length >= LONG ||
  (name.length >= SHORT && asName && rest <= ENDING_MAX) ||
  (HANGUL.test(name) && rest <= PARTICLE_MAX);
