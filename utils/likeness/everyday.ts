import { deu, eng, fra, spa } from 'stopword';
import { foldedWords } from './foldedWords.ts';

/** Function words, folded, that say nothing of what a text is about: of no use to a reader as a reason. */
export const EVERYDAY: ReadonlySet<string> = new Set([eng, deu, fra, spa].flat().flatMap(foldedWords).concat('cannot'));
