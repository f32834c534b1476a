import { english } from './wish/english.ts';
import { french } from './wish/french.ts';
import { german } from './wish/german.ts';
import { spanish } from './wish/spanish.ts';
import { compile, stem } from './wish/grammar.ts';
import { readsLikeAsking } from './wish/learnt/asks.ts';
import { excerpt, plainWords, tokensOf } from './wish/plainWords.ts';
import { sentencesOf, type Sentence } from './wish/sentences.ts';

/**
 * A sentence of the text, cut exactly; `because` are the words that make it a wish, as they stand there: null where no
 * phrase says so, and it only reads like wishes that were learnt from.
 */
export type JudgedSentence = Sentence & { isWish: boolean; because: string | null };

/** `solution` asks for a thing and tells no trouble, `mixed` does both, `problem` is everything else, no text included. */
export type Judgement = { label: 'problem' | 'solution' | 'mixed'; sentences: JudgedSentence[] };

/** All of them read every sentence: people mix languages, and the phrases of one are not met in another. */
const LANGUAGES = [english, german, french, spanish].map(compile);

/** How many words behind a wish the one may stand that makes it a repair. */
const REACH = 6;

/**
 * Is this text a problem, or does it ask for a feature? By phrases, and by what was learnt from labelled sentences: it
 * understands nothing, and is there to offer help, never to refuse. The sentences in order are the whole text; offsets count UTF-16 units. Never throws.
 */
export function judge(text: string): Judgement {
  const sentences = sentencesOf(text).map(({ text: words, start, end }) => {
    const because = askedIn(words);
    return { text: words, start, end, isWish: because !== null || readsLikeAsking(words), because };
  });
  if (!sentences.some(({ isWish }) => isWish)) return { label: 'problem', sentences };
  return { label: sentences.some((one) => isTrouble(one.text)) ? 'mixed' : 'solution', sentences };
}

function isTrouble(sentence: string): boolean {
  const tokens = tokensOf(sentence);
  return LANGUAGES.some((language) => plainWords(tokens, language).line.search(language.trouble()) >= 0);
}

/** The words of a sentence that ask for something; null when none do. */
function askedIn(sentence: string): string | null {
  const tokens = tokensOf(sentence);
  for (const language of LANGUAGES) {
    const plain = plainWords(tokens, language);
    const rules = new Set(plain.words.flatMap(({ word }) => language.wishes.get(stem(word)) ?? []));
    // `search` first, since `matchAll` copies the expression, and nearly all of them find nothing.
    for (const pattern of [...rules].map((rule) => rule()).filter((one) => plain.line.search(one) >= 0)) {
      for (const { 0: found, index } of plain.line.matchAll(pattern)) {
        const end = index + found.length;
        const asked = `. ${found}${plain.line.slice(end).split(' ', REACH).join(' ')} `;
        if (asked.search(language.repair()) < 0) return excerpt(sentence, plain, index, end);
      }
    }
  }
  return null;
}
