import type { Origin } from '../../utils/record/primitives.ts';

const WORDS: Record<Origin, string | null> = { page: 'read from the page', crm: 'from the CRM', typed: null };

/** How a value's origin is shown; what the person typed needs no word. */
export const originMark = (origin: Origin | undefined): string | null => (origin ? WORDS[origin] : null);
