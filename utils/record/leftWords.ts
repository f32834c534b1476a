import type { IntroductionSummary } from './introduction.ts';

const WHY = { seller: 'became a seller', signedOut: 'is signed in nowhere' } as const;

/** Why somebody has to take a request over, `Nobody looks after it: Pia became a seller`; null while somebody asks. */
export const leftWords = ({ askedBy, left }: Pick<IntroductionSummary, 'askedBy' | 'left'>): string | null =>
  left && `Nobody looks after it: ${askedBy.name} ${WHY[left]}`;
