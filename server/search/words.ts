import { foldedWords } from '../../utils/likeness/foldedWords.ts';

export { foldedWords };

/** Most words of one question. */
const QUERY_MAX = 12;

/** The words of a question in their order; the last one is searched as a beginning. */
export const queryWords = (question: string): string[] => foldedWords(question).slice(-QUERY_MAX);
