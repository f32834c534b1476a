import type { Reading } from '../../record/capture.ts';
import type { SiteReading } from '../types.ts';

export type Opportunity = NonNullable<Reading['opportunity']>;

/** A deal in the page's own words. */
export type Shown = {
  externalId: string | null;
  name: string | null;
  amount?: string | null;
  stage?: string | null;
  closeDate?: string | null;
  probability?: string | null;
  owner?: string | null;
} & Partial<Pick<NonNullable<Reading['written']>, 'locale' | 'currency'>> & {
    /** The amount in the web's own form, where the page has it beside what it shows. */
    number?: string | null;
  };

/**
 * A deal as the page shows it. What figures and days mean is told where the capture is made (`parsed.ts`), so that no
 * page has to carry the code for it.
 */
export function dealShown(shown: Shown): Pick<SiteReading, 'opportunity' | 'written'> {
  const { externalId, name, amount, stage = null, closeDate, probability, owner = null } = shown;
  const words = Object.entries({ amount, closeDate, probability });
  return {
    opportunity: {
      externalId,
      name,
      amount: null,
      currencyIsoCode: null,
      stageName: stage,
      closeDate: null,
      probability: null,
      opportunityType: null,
      owner,
      shown: Object.fromEntries(words.flatMap(([key, value]) => (value ? [[key, value]] : []))),
    },
    written: {
      locale: shown.locale ?? null,
      amount: shown.number ?? null,
      currency: shown.currency ?? null,
    },
  };
}

/** A person without more than a name. */
export const personSaid = (name: string | null, email: string | null = null): Reading['said'] =>
  name || email ? { name, email, role: null, at: null, mediaTime: null, quoted: false } : null;

/** An account by the page's name of it. */
export const accountNamed = (name: string | null): Reading['account'] =>
  name ? { name, domains: [], externalIds: [] } : null;

/** The language the page says it is in. */
export const localeOf = (document: Document): string | null => document.documentElement.lang || null;
