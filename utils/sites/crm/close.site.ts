import type { About, Mark, Read } from '../types.ts';
import type { Product } from './record/product.ts';
import { readRecord } from './record/read.ts';

/** Close: a lead is a company, and opportunities lie on its page; cards are marked by class names. */
export const about: About = {
  reads: 'the lead (company) of the address; a card of the opportunity board: lead, value, close date',
  evidence: 'unverified: class names seen in public code; `test/pages/fixtures/close`',
  seen: null,
};

export const mark: Mark = { by: 'host', matches: (_document, { hostname }) => hostname === 'app.close.com' };

const CARD = /OpportunityCard_(\w+?)_/;
const CLOSE: Product = {
  at: /^\/(lead|contact|opportunity)\/(\w{4}_\w+)/,
  kinds: { lead: 'account', contact: 'person', opportunity: 'deal' },
  part: '[class*="OpportunityCard_card_"]',
  others: '[class*="OpportunityCard_card_"]',
  name: 'h1, [class*="OpportunityCard_leadLink_"]',
  item: '[class*="OpportunityCard_"][class*="Text_"], [class*="OpportunityCard_leadLink_"]',
  api: (item) => CARD.exec(item.className)?.[1],
  names: { account: 'leadlink', amount: 'valuetext', closeDate: 'closetext' },
};

export const read: Read = (...page) => readRecord(CLOSE, ...page);
