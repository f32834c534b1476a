import { all } from '../firstMatch.ts';
import type { About, Mark, Read } from '../types.ts';
import type { Product } from './record/product.ts';
import { readRecord } from './record/read.ts';

/** Twenty (open source, on any host): a field's label carries the record's id and the field's name. */
export const about: About = {
  reads:
    "opportunity, company or person by the address, or the one in the side panel; name, company, amount, stage, close date, owner by the fields' names",
  evidence: 'unverified: the open-source client’s own components; `test/pages/fixtures/twenty`',
  seen: null,
};

export const mark: Mark = {
  by: 'page',
  matches: (document, { hostname, pathname }) =>
    /(?:^|\.)twenty\.com$/.test(hostname) ||
    (/^\/objects?\/\w+/.test(pathname) && all(document, '[id^="label-"]').some(({ id }) => LABEL.test(id))),
};

const LABEL = /^label-(?:.*-)?([\da-f]{8}-[\da-f-]{27})-(\w+)$/;

/** Fields whose value is a chip or a tag. */
const CHIP = /-(?:company|owner|pointOfContact|stage)$/;

const TWENTY: Product = {
  at: /^\/object\/(\w+)\/([\da-f]{8}-[\da-f-]{27})/,
  kinds: { opportunity: 'deal', company: 'account', person: 'person' },
  over: '[data-testid*="side-panel"]',
  name: '[data-testid="top-bar-title"] [data-testid="tooltip"], [data-testid*="record-title"] [data-testid="tooltip"], [data-testid*="record-title"]',
  item: '[id^="label-"]',
  api: ({ id }) => LABEL.exec(id)?.[2],
  label: (item) => item,
  // A relation is drawn as a chip whose picture holds a letter of its own; the name's tooltip does not. Where there is
  // none, a word of the page's stands in its place.
  value: ({ id, nextElementSibling: value }) =>
    value?.querySelector('[data-testid="tooltip"]') ?? (CHIP.test(id) ? value?.querySelector('a, h3') : value),
  names: { account: 'company', email: 'emails' },
  isOf: ({ id }, record) => LABEL.exec(id)?.[1] === record.id,
};

export const read: Read = (...page) => readRecord(TWENTY, ...page);
