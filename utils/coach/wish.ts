import { english } from './wish/english.ts';
import { compile } from './wish/grammar.ts';
import { excerpt, plainWords } from './wish/plainWords.ts';
import { sentencesOf, type Sentence } from './wish/sentences.ts';

/** A sentence of the text, cut exactly; `because` are the words that make it a wish, as they stand there. */
export type JudgedSentence = Sentence & { isWish: boolean; because: string | null };

/** `solution` asks for a thing and tells no trouble, `mixed` does both, `problem` is everything else, no text included. */
export type Judgement = { label: 'problem' | 'solution' | 'mixed'; sentences: JudgedSentence[] };

/** All of them read every sentence: people mix languages, and the phrases of one are not met in another. */
const LANGUAGES = [english].map(compile);

/** How far behind a wish the word may stand that makes it a repair, in characters. */
const REACH = 35;

/**
 * Is this text a problem, or does it ask for a feature? By phrases alone: it understands nothing, and is there to offer
 * help, never to refuse. The sentences in order are the whole text; offsets count UTF-16 units. Never throws.
 */
export function judge(text: string): Judgement {
  const judged = sentencesOf(text).map(judgeSentence);
  const sentences = judged.map(({ sentence }) => sentence);
  if (!sentences.some(({ isWish }) => isWish)) return { label: 'problem', sentences };
  return { label: judged.some(({ trouble }) => trouble) ? 'mixed' : 'solution', sentences };
}

function judgeSentence(sentence: Sentence): { sentence: JudgedSentence; trouble: boolean } {
  let because: string | null = null;
  let trouble = false;
  for (const language of LANGUAGES) {
    const plain = plainWords(sentence.text, language);
    trouble ||= plain.line.search(language.trouble) >= 0;
    for (const { 0: found, index } of plain.line.matchAll(language.wish)) {
      const end = index + found.length;
      if (because !== null || plain.line.slice(index, end + REACH).search(language.repair) >= 0) continue;
      because = excerpt(sentence.text, plain, index, end);
    }
  }
  return { sentence: { ...sentence, isWish: because !== null, because }, trouble };
}
