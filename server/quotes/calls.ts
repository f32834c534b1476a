import { domainToUnicode } from 'node:url';
import { isLegalForm } from '../problems/accounts.ts';
import { isCommon, isFunctionWord } from './common.ts';
import { foldedName, tokensOf, type Token } from './tokens.ts';

/** What somebody may be called by, folded and without what parts its words, and whether it goes only as a name is written. */
export type Call = readonly [folded: string, onlyAsName: boolean];

/** A shorter piece of a name, an initial for one, would take words out of the quote that name nobody. */
const TELLING = 2;
/** Shorter labels of domains are words of every sentence: `go.example`, `the.example`. */
const TELLING_LABEL = 4;
/** Words of two letters are common in some language or other. */
const SURE = 3;
/** Beyond this a firm's name is a description; what it is called by stands before it. */
const PREFIX_MAX = 8;
/** More words than this, all of them small, describe somebody ("somebody from their warehouse"). */
const NAMES_MAX = 2;
/** What stands before a firm's own name. Legal forms of its own country may as well. */
const BEFORE = new Set(
  'the a an der die das le la les l el los las il lo gli os het een ооо ао пао зао ип شركة مؤسسة مجموعة'
    .split(' ')
    .map(foldedName),
);
const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu;
/** A Slavic name that ends in a vowel loses it before the ending of its case. */
const DECLINED = /^(\p{sc=Cyrl}{3,})[аяоь]$/u;
const ENDINGS = 'а я ы и е у ю ой ей ою ею ом ем ам ям ами ями ах ях'.split(' ').map(foldedName);

/** A name of several words however they are joined, its words as they stand. */
const wordsOf = (name: string): Token[] =>
  [...name.matchAll(WORD)].flatMap(({ 0: word }) => {
    const [first] = tokensOf(word);
    return first ? [{ ...first, folded: foldedName(word) }] : [];
  });

const joined = (words: readonly Token[]): string => words.map(({ folded }) => folded).join('');
const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);
const isEmpty = (word: string): boolean => word.length < TELLING || isFunctionWord(word) || isNumber(word);

/** Only as a name is written, where every word is one that people say without meaning anybody. */
const callOf = (words: readonly Token[]): Call => {
  const key = joined(words);
  return [key, key.length < SURE || words.every(({ folded }) => isCommon(folded) || isEmpty(folded))];
};

/** The name as a whole: of a deal, an id. */
export function wholeCalls(name: string): Call[] {
  const words = wordsOf(name);
  return joined(words).length < TELLING ? [] : [callOf(words)];
}

/** "O'Brien", "L'Oréal", "AT&T": what is written in one piece is called so. */
const runCalls = (name: string): Call[] =>
  name.split(/\s+/u).flatMap((run) => {
    const words = wordsOf(run);
    const key = joined(words);
    return words.length < 2 || isEmpty(key) || isLegalForm(key) ? [] : [callOf(words)];
  });

/** A person: the whole name and each of its words, save the small ones between them ("de la"). */
export function personCalls(name: string): Call[] {
  const words = wordsOf(name);
  const hasCapitals = words.some(({ asName }) => asName);
  const telling = words.filter(({ folded, asName }) => folded.length >= TELLING && (asName || !hasCapitals));
  const isDescription = !hasCapitals && words.length > NAMES_MAX;
  const alone = telling
    .filter(({ folded }) => !isNumber(folded))
    .map((word) => callOf([word]))
    .map(([call, onlyAsName]): Call => [call, onlyAsName || isDescription]);
  return [...wholeCalls(name), ...runCalls(name), ...alone, ...alone.flatMap(([word]) => declined(word))];
}

const declined = (word: string): Call[] => {
  const stem = DECLINED.exec(word)?.[1];
  return stem === undefined ? [] : ENDINGS.map((ending) => [stem + ending, true]);
};

/**
 * A firm: the whole name, and without the article or legal form before it each beginning of it down to its first word;
 * where that is a word of every day ("Deutsche Bahn"), its first word that is none as well. The legal form behind it is
 * left out by that.
 */
export function firmCalls(name: string): Call[] {
  const words = wordsOf(name);
  const from = words.findIndex(({ folded }) => !BEFORE.has(folded) && !isLegalForm(folded));
  const core = from < 0 ? [] : words.slice(from, from + PREFIX_MAX);
  const beginnings = core.map((_, place) => core.slice(0, place + 1)).filter((some) => isTelling(some, core.length));
  const own = core.find(
    (word) => word.asName && word.folded.length > SURE && !isCommon(word.folded) && !isEmpty(word.folded),
  );
  const inside: Call[] = own && own !== core[0] ? [[own.folded, true]] : [];
  const calls = [...beginnings.map(beginningCall), ...inside];
  return [...wholeCalls(name), ...runCalls(name), ...calls, ...calls.flatMap(([call]) => declined(call))];
}

/** A function word or a number that more follows tells nobody ("On Running", "24 Hour Fitness"). */
const isTelling = (some: readonly Token[], of: number): boolean =>
  joined(some).length >= TELLING && (of === some.length || !some.every(({ folded }) => isEmpty(folded)));

/** A first word that the report itself writes small may be part of a description. */
const beginningCall = (words: readonly Token[]): Call => {
  const [key, onlyAsName] = callOf(words);
  return [key, onlyAsName || (words.length === 1 && words[0]?.asName === false)];
};

/** What a firm is called by in its domain: `blue-harbor.example` is Blue Harbor. Addresses are written small. */
export function labelCalls(domain: string): Call[] {
  const label = (domainToUnicode(domain) || domain).split('.')[0] ?? '';
  if (label.length < TELLING_LABEL) return [];
  return firmCalls(label.replaceAll(/(?<=^|-)\p{Ll}/gu, (letter) => letter.toUpperCase())).filter(
    ([call]) => call.length >= TELLING_LABEL,
  );
}
