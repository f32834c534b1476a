import type { Reading } from '../../record/capture.ts';
import { parseDay } from '../day.ts';
import { parseMoney } from './money.ts';

export type Opportunity = NonNullable<Reading['opportunity']>;

/** A deal in the page's own words. `locale` is the one that wrote figures and days, null where that is not known. */
export type Shown = {
  externalId: string | null;
  name: string | null;
  amount?: string | null;
  /** ISO 4217, where the page names it apart from the amount. */
  currency?: string | null;
  stage?: string | null;
  closeDate?: string | null;
  probability?: string | null;
  owner?: string | null;
  locale?: string | null;
  /** Other days of the page, which may prove the order of its numbers. */
  days?: readonly string[];
};

/** What the page's words say for certain; the words themselves are kept beside it. */
export function opportunityOf(shown: Shown): Opportunity {
  const { externalId, name, amount = null, stage = null, closeDate = null, owner = null, locale = null } = shown;
  const money = parseMoney(amount, locale);
  const words = { amount, closeDate, probability: shown.probability, currencyIsoCode: money?.sign };
  return {
    externalId,
    name,
    amount: money?.amount ?? null,
    currencyIsoCode: shown.currency ?? money?.currency ?? null,
    stageName: stage,
    closeDate: parseDay(closeDate, locale, shown.days),
    probability: percent(shown.probability ?? null),
    opportunityType: null,
    owner,
    shown: Object.fromEntries(Object.entries(words).flatMap(([key, value]) => (value ? [[key, value]] : []))),
  };
}

/** 0 to 100, with or without its sign, with a point or a comma. */
function percent(shown: string | null): number | null {
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s?%?$/.exec(shown ?? '');
  const value = Number(match?.[1]?.replace(',', '.') ?? NaN);
  return value >= 0 && value <= 100 ? value : null;
}

/** A person without more than a name. */
export const personSaid = (name: string | null, email: string | null = null): Reading['said'] =>
  name || email ? { name, email, role: null, at: null, mediaTime: null, quoted: false } : null;

/** An account by the page's name of it. */
export const accountNamed = (name: string | null): Reading['account'] =>
  name ? { name, domains: [], externalIds: [] } : null;

/** The language the page says it is in. */
export const localeOf = (document: Document): string | null => document.documentElement.lang || null;
