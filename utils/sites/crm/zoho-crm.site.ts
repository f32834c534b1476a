import { all } from '../firstMatch.ts';
import type { About, Mark, Read } from '../types.ts';
import type { Product } from './record/product.ts';
import { readRecord } from './record/read.ts';

/** Zoho CRM: values carry the field's name behind a prefix, by its column or its API name. */
export const about: About = {
  reads:
    'deal, contact, account or lead by the address; name, account, amount, stage, closing date, probability, owner by column or API name',
  evidence: 'unverified: attributes seen in public code; `test/pages/fixtures/zoho-crm`',
  seen: null,
};

export const mark: Mark = {
  by: 'host',
  matches: (_document, { hostname }) => /^crm(?:plus|sandbox)?\.zoho(?:cloud)?\.[\w.]+$/.test(hostname),
};

const nameOf = (item: Element): string | undefined =>
  /^(?:sub)?value_(.+)/.exec(item.getAttribute('data-zcqa') ?? item.id)?.[1];

const ZOHO: Product = {
  at: /\/tab\/(\w+)\/(\d+)/,
  kinds: { Potentials: 'deal', Deals: 'deal', Accounts: 'account', Contacts: 'person', Leads: 'lead' },
  others: 'crm-relatedlist, [id^="relatedlist"], [data-zcqa^="value_listview"]',
  name: '[id^="titlecard_"], [id^="headervalue_"]',
  item: '[data-zcqa^="value_"], [id^="subvalue_"]',
  api: (item) => nameOf(item)?.replace(/[\s_]/g, ''),
  label: (item) => all(item.ownerDocument, `[data-zcqa="label_${CSS.escape(nameOf(item) ?? '')}"]`)[0],
  names: {
    name: 'potentialname|dealname|fullname|lastname|accountname',
    account: 'accountname|accountid|company',
    closeDate: 'closingdate',
    owner: 'smownerid|owner',
  },
  ownFormats: true,
};

export const read: Read = (...page) => readRecord(ZOHO, ...page);
