import { LOST_WORDS, WON_WORDS } from '../../../../utils/record/stageWords.ts';

export type Ended = 'won' | 'lost' | 'open';

const MARKS = /\p{M}/gu;
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

/** What a stage's words say, as the ranking reads them too: `Closed Won` is won, `Negotiation` open. */
export function stageMeans(stage: string): Ended {
  const words = wordsOf(stage);
  if (words.some((word) => LOST_WORDS.has(word))) return 'lost';
  return words.some((word) => WON_WORDS.has(word)) ? 'won' : 'open';
}

const YES = new Set(['true', '1', 'yes', 'y', 'x', 'ja', 'oui', 'si']);
const NO = new Set(['false', '0', 'no', 'n', 'nein', 'non']);

/** A box that is ticked or not; null when it says neither. */
export function ticked(text: string): boolean | null {
  const [word = ''] = wordsOf(text.trim());
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
