import type { Grammar } from './grammar.ts';

/**
 * Lists of words, made ready. Every word carries one sign at its end that tells which lists it is in, so that an
 * expression asks for the sign and need not spell the list out. Spelled out, the first sentence took 250 ms to judge.
 */
export type Marks = {
  /** The sign of a word: one character. */
  of: (word: string) => string;
  /** A phrase with `{list}` replaced, over marked words. */
  fill: (phrase: string) => string;
};

const PLAIN = /^[\p{L}\p{N}']+\??$/u;
/** Signs come from Unicode's private use area; this one says that a word is in no list. */
const NONE = 0xe000;
const CLAUSE =
  '(?<=^ (?:[^a-zß-ÿ ]{1,2} ){0,3}(?:{opener} (?:, )?){0,2}|[:;.!?-] (?:{opener} ){0,2}|{turn} (?:{opener} )?)';

export function marksOf(lists: Grammar['lists']): Marks {
  const { signs, members } = sign(lists);
  const known = new Map([
    ['any', '[^ ,.;:!?]+'],
    ['gap', '(?:[^ .;:!?]+ ){0,6}?'],
    ['start', CLAUSE],
  ]);
  for (const [name, list] of Object.entries(lists)) {
    const others = entriesOf(list).filter((entry) => !PLAIN.test(entry));
    const marked = members.has(name) ? [`[^ ]+(?=[${members.get(name)}]\\s)`] : [];
    known.set(name, `(?:${[...marked, ...others.map((entry) => entry.replaceAll('_', ' '))].join('|')})`);
  }
  const named = (phrase: string): string =>
    phrase.replaceAll(/\{([a-z]+)\}/gi, (_, name: string) => named(known.get(name) ?? ''));
  return {
    of: (word) => signs.get(word) ?? String.fromCharCode(NONE),
    // A blank outside of a class ends a word, whose sign stands before it.
    fill: (phrase) =>
      named(phrase).replaceAll(/ (\??)(?![^[\]]*\])/g, (_, maybe: string) => (maybe ? '(?:. )?' : '. ')),
  };
}

/** A sign for each set of lists that some word is in, and for each list the signs that stand for it. */
function sign(lists: Grammar['lists']): { signs: Map<string, string>; members: Map<string, string> } {
  const names = new Map<string, string>();
  for (const [name, list] of Object.entries(lists)) {
    for (const entry of entriesOf(list).filter((one) => PLAIN.test(one))) {
      for (const word of bothNumbers(entry)) names.set(word, `${names.get(word) ?? ''} ${name}`);
    }
  }
  const sets = [...new Set(names.values())];
  const signOf = (set: string) => String.fromCharCode(NONE + 1 + sets.indexOf(set));
  const members = new Map<string, string>();
  for (const set of sets) {
    for (const name of set.trim().split(' ')) members.set(name, (members.get(name) ?? '') + signOf(set));
  }
  return { signs: new Map([...names].map(([word, set]) => [word, signOf(set)])), members };
}

/** The words of a list, each as it is written there. */
export const entriesOf = (list: string): string[] => list.trim().split(/\s+/);

/** `buttons?` is `button` and `buttons`. */
const bothNumbers = (entry: string): string[] =>
  entry.endsWith('?') ? [entry.slice(0, -2), entry.slice(0, -1)] : [entry];
