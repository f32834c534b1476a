import { all } from '../firstMatch.ts';
import type { About, Mark, Read } from '../types.ts';
import type { Product } from './record/product.ts';
import { readRecord } from './record/read.ts';

/** HubSpot: fields carry their property's name behind a prefix, in every language. */
export const about: About = {
  reads:
    'deal, contact, company or ticket by the address; name, amount, currency, stage, close date, probability, owner by property name; the associated company; a preview over a board',
  evidence: 'unverified: attributes seen in public code; `test/pages/fixtures/hubspot`',
  seen: null,
};

export const mark: Mark = {
  by: 'host',
  matches: (_document, { hostname }) => /^app(?:-\w+)?\.hubspot\.com$/.test(hostname),
};

const PREFIX = /^(?:property-input|highlight-property-(?:display|item|input))-/;
const HUBSPOT: Product = {
  at: /^\/contacts\/\d+\/(?:record\/)?(\d-\d+|deal|contact|company)\/(\d+)/,
  objects: { '0-1': 'contact', '0-2': 'company', '0-3': 'deal', '0-5': 'ticket' },
  kinds: { deal: 'deal', company: 'account', contact: 'person' },
  over: '[data-crm-location="CRM_OBJECT_PREVIEW"]',
  // What a card of associated records shows is theirs, though it is marked as any other property.
  others: '[data-card-id*="ASSOCIATION"], [data-test-id^="chi"], [data-selenium-test="chicklet"]',
  name: '[data-test-id="highlight-record-label"], [data-selenium-test="highlightTitle"]',
  item: '[data-test-id^="property-input-"], [data-selenium-test^="property-input-"], [data-test-id^="highlight-property-"]',
  api: (item) =>
    [item.getAttribute('data-test-id'), item.getAttribute('data-selenium-test')]
      .find((name) => PREFIX.test(name ?? ''))
      ?.replace(PREFIX, ''),
  label: (item) =>
    all(item.closest('[data-test-id^="highlight-property-item-"]') ?? item.parentElement ?? item, 'label, span').find(
      (one) => !item.contains(one),
    ),
  names: {
    name: 'dealname',
    account: 'company',
    currency: 'deal_currency_code|hs_currency',
    stage: 'dealstage',
    probability: 'hs_deal_stage_probability',
    owner: 'hubspot_owner_id',
  },
};

export const read: Read = (...page) => readRecord(HUBSPOT, ...page);
