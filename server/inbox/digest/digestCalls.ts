import { Digest } from '../../../utils/record/digest.ts';
import type { Ask, AskText } from '../ask.ts';

/** The forms a digest can be taken away in. */
export type TextFormat = 'md' | 'html';

/** The digest as the inbox sees it; null is the last full week. */
export interface DigestCalls {
  digest(week: string | null): Promise<Digest>;
  /** The same as a text to take away. */
  digestText(week: string, format: TextFormat): Promise<string>;
}

export const digestCalls = (ask: Ask, askText: AskText): DigestCalls => ({
  digest: (week) => ask(`/v1/digest${week ? `?week=${week}` : ''}`, Digest),
  digestText: (week, format) => askText(`/v1/digest?${new URLSearchParams({ week, format })}`),
});
