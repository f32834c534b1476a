import { all } from '../firstMatch.ts';
import type { About, Mark, Read } from '../types.ts';
import type { Product } from './record/product.ts';
import { readRecord } from './record/read.ts';

/** Dynamics 365 (Unified Interface): controls carry the column's logical name, in every language. */
export const about: About = {
  reads:
    "record by the address; name, account, revenue and currency, close date, probability, owner by the columns' logical names; the active stage of the process; header fields; a dialog or quick-create panel",
  evidence: "unverified: names from Microsoft's own test library and public code; `test/pages/fixtures/dynamics-365`",
  seen: null,
};

export const mark: Mark = {
  by: 'host',
  matches: (document, { hostname, search }) =>
    /\.dynamics\.(?:com|cn)$/.test(hostname) ||
    (/[?&]etn=/.test(search) && document.querySelector('[data-id="header_title"]') !== null),
};

const leaves = (item: Element): Element[] =>
  all(item, '*').filter((one) => !one.childElementCount && one.textContent.trim());

const DYNAMICS: Product = {
  at: /\/main\.aspx\?(?=.*\betn=(\w+))(?=.*[?&]id=(?:%7b|\{)?([\da-f-]{36}))/i,
  kinds: { opportunity: 'deal', account: 'account', contact: 'person', lead: 'lead' },
  over: '[data-id="quickCreateRoot"]',
  others: '[role="grid"], [data-id*="uickForm"]',
  name: '[data-id="header_title"]',
  saved:
    /\s*[-–] (?:(?:not |un)?saved|(?:nicht )?gespeichert|(?:non )?enregistré|(?:sin |no )?guardado|保存済み|未保存)\*?$/i,
  item: '[data-id*=".fieldControl"], [id^="headerControlsList"] > div, li:has([id*="stageStatusLabel"])',
  api: (item) =>
    item.localName === 'li'
      ? 'stage'
      : /^(?:header_)?(\w+)\.fieldControl/.exec(item.getAttribute('data-id') ?? '')?.[1],
  // A header field is two lines: the value and, below it, the label.
  label(item) {
    const column = DYNAMICS.api?.(item);
    return column
      ? (all(item.ownerDocument, `label[id$="${column}-field-label"]`)[0] ?? item.getAttribute('aria-label'))
      : leaves(item).at(-1);
  },
  value: (item) =>
    item.localName === 'li'
      ? item.querySelector('[id*="processHeaderStageName"]')
      : item.id || DYNAMICS.api?.(item)
        ? item
        : leaves(item).at(-2),
  names: {
    name: 'name|fullname',
    account: 'parentaccountid|customerid|parentcustomerid|companyname',
    amount: 'estimatedvalue',
    currency: 'transactioncurrencyid',
    closeDate: 'estimatedclosedate',
    probability: 'closeprobability',
    owner: 'ownerid',
    email: 'emailaddress1',
  },
};

export const read: Read = (...page) => readRecord(DYNAMICS, ...page);
