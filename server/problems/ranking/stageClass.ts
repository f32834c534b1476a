import { foldedWords } from '../../search/words.ts';

/** `unknown`: no stage was named. */
export type StageClass = 'open' | 'won' | 'lost' | 'unknown';

/** Words that end a deal, folded, in the languages of the CRM pages that are read; HubSpot's keys are one word each. */
const WON = new Set(
  'won closedwon gewonnen gagne gagnee ganado ganada ganho ganha vinto vinta wygrana vunnet vunnen'.split(' '),
);
const LOST = new Set(
  'lost closedlost verloren perdu perdue perdido perdida perso persa przegrana tapt forlorad cancelled canceled'.split(
    ' ',
  ),
);

/**
 * Where a deal stands, by the CRM's word for it: `Closed Won` is won, `Negotiation` open. Without a stage a probability
 * of 100 or 0 says the same in Salesforce and HubSpot. `lost` before `won`: `Won back, then lost`.
 */
export function stageClass(stageName: string | null, probability: number | null): StageClass {
  const words = foldedWords(stageName ?? '');
  if (words.some((word) => LOST.has(word))) return 'lost';
  if (words.some((word) => WON.has(word))) return 'won';
  if (words.length > 0) return 'open';
  if (probability === 100) return 'won';
  return probability === 0 ? 'lost' : 'unknown';
}
