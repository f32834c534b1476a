import type { About, Mark, Read } from '../types.ts';
import type { Product } from './record/product.ts';
import { readRecord } from './record/read.ts';

/** Attio: no public marks of its fields; the address tells the record, labels tell the values. */
export const about: About = {
  reads:
    'deal, company or person by the address; name, company, value, stage, close date, owner by label in many languages; a record over a list',
  evidence: 'unverified: addresses seen in public code; `test/pages/fixtures/attio`',
  seen: null,
};

export const mark: Mark = { by: 'host', matches: (_document, { hostname }) => hostname === 'app.attio.com' };

const ATTIO: Product = {
  at: /^\/[\w-]+\/(?:custom\/)?([\w-]+)\/(?:record\/)?([\da-f]{8}-[\da-f-]{27})(?=\/|$)/,
  kinds: { deal: 'deal', deals: 'deal', company: 'account', companies: 'account', person: 'person', people: 'person' },
  page: 'main, body',
  others: 'table, [role="grid"], [role="table"]',
  name: 'h1, h2',
  item: 'dt',
};

export const read: Read = (...page) => readRecord(ATTIO, ...page);
