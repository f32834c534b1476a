import type { About, Mark, Read } from '../types.ts';
import type { Product } from './record/product.ts';
import { readRecord } from './record/read.ts';

/** EspoCRM (open source, on any host): cells carry their field's name. */
export const about: About = {
  reads:
    "the record in view or being edited, or the one in a dialog: account, amount with currency, stage, close date, probability, assigned user by the fields' names; a row of a list, a card of a board; an entry of the stream",
  evidence: 'unverified: the open-source client’s own templates; `test/pages/fixtures/espocrm`',
  seen: null,
};

export const mark: Mark = {
  by: 'page',
  matches: (document) =>
    document.querySelector('#content #main') !== null &&
    document.querySelector('.cell[data-name], .list-kanban') !== null,
};

const ESPO: Product = {
  at: /#(\w+)\/(?:view|edit)\/(\w+)/,
  kinds: { Opportunity: 'deal', Account: 'account', Contact: 'person', Lead: 'lead' },
  over: '.modal',
  page: '#main',
  part: '.list-row, .list-kanban .item',
  others: '.list-row, .list-kanban',
  entry: { root: '.list-group-item', head: '.stream-head-text-container', time: '.stream-date-container' },
  // A heading leads with the kind of record, in a link or before an arrow; the name stands in an element of its own.
  name: '.modal-title .chevron-right + span, .modal-title a:not(:has(span)), .header-title .title, .header-title:not(:has(*)), .cell[data-name="name"] .field, .list-row .cell[data-name="name"], .item .field[data-name="name"]',
  item: '.cell[data-name], .list-kanban .item .field[data-name]',
  api: (item) => item.getAttribute('data-name'),
  label: (item) => item.querySelector('.label-text, .control-label'),
  // Where nothing is entered, "None" stands in the page's language.
  value: (item) => (item.querySelector('.none-value') ? null : (item.querySelector('.field') ?? item)),
  names: { account: 'account|accountname|accounts', owner: 'assigneduser', email: 'emailaddress' },
  ownFormats: true,
};

export const read: Read = (...page) => readRecord(ESPO, ...page);
