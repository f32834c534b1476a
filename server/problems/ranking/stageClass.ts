import { LOST_WORDS, WON_WORDS } from '../../../utils/record/stageWords.ts';
import { foldedWords } from '../../search/words.ts';

/** `unknown`: no stage was named. */
export type StageClass = 'open' | 'won' | 'lost' | 'unknown';

/**
 * Where a deal stands, by the CRM's word for it: `Closed Won` is won, `Negotiation` open. Without a stage a probability
 * of 100 or 0 says the same in Salesforce and HubSpot. `lost` before `won`: `Won back, then lost`.
 */
export function stageClass(stageName: string | null, probability: number | null): StageClass {
  const words = foldedWords(stageName ?? '');
  if (words.some((word) => LOST_WORDS.has(word))) return 'lost';
  if (words.some((word) => WON_WORDS.has(word))) return 'won';
  if (words.length > 0) return 'open';
  if (probability === 100) return 'won';
  return probability === 0 ? 'lost' : 'unknown';
}
