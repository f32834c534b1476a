import type { About, Mark, Read } from '../types.ts';
import type { Product } from './record/product.ts';
import { readRecord } from './record/read.ts';

/** Pipedrive: fields are told by their labels, records by the addresses of links. */
export const about: About = {
  reads:
    'deal, person or organization by the address; title, value, expected close date, probability, owner, stage by label in many languages; the organization linked',
  evidence: 'unverified: attributes seen in public code; `test/pages/fixtures/pipedrive`',
  seen: null,
};

export const mark: Mark = { by: 'host', matches: (_document, { hostname }) => hostname.endsWith('.pipedrive.com') };

const PIPEDRIVE: Product = {
  at: /^\/(deal|person|organization)\/(\d+)/,
  kinds: { deal: 'deal', organization: 'account', person: 'person' },
  others: 'table',
  name: '[data-testid="header-title"] textarea, [data-testid="header-title"], [data-test="deal-title"]',
  item: '[data-testid="field-name"]',
  label: (item) => item,
  value: ({ parentElement: row }) =>
    row?.querySelector('[data-testid="fields-list-row-field-components"]') ?? row?.lastElementChild,
};

export const read: Read = (...page) => readRecord(PIPEDRIVE, ...page);
