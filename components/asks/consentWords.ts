import type { Consent } from '../../utils/record/introductionAsk.ts';
import { day } from '../list/time.ts';

/** What a customer agreed to, asked by whom and until when; `today`, RFC 3339, tells whether it still holds. */
export function consentWords(consent: Consent | null, today: string): string {
  if (!consent) return 'The customer has not been asked yet.';
  const { purpose, askedBy, until } = consent;
  const by = askedBy ? `, asked by ${askedBy}` : '';
  const words = `The customer agreed: ${purpose}${by}${until ? `, until ${day(until)}` : ''}.`;
  return isOver(consent, today) ? `${words} That day is over: they have to be asked again.` : words;
}

/** Whether the customer agreed for a time that is gone by. */
export const isOver = (consent: Consent | null, today: string): boolean =>
  consent !== null && consent.until !== null && consent.until < today;
