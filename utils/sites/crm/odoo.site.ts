import { all } from '../firstMatch.ts';
import type { About, Mark, Read } from '../types.ts';
import type { Product } from './record/product.ts';
import { readRecord } from './record/read.ts';

/** Odoo's web client (open source, on any host): fields carry their technical name. */
export const about: About = {
  reads:
    "the open form, or the form in a dialog: partner, expected revenue, stage of the status bar, expected closing, probability, salesperson by the fields' technical names; an entry of the chatter; a row of a list",
  evidence: 'unverified: written from knowledge of the product, no page or source seen; `test/pages/fixtures/odoo`',
  seen: null,
};

export const mark: Mark = {
  by: 'page',
  matches: (document) => document.querySelector('.o_web_client .o_action_manager') !== null,
};

const ODOO: Product = {
  at: /#(?=.*\bmodel=([\w.]+))(?=.*\bid=(\d+))|^\/odoo\/(?:.*\/)?([a-z][\w.-]*)\/(\d+)$/,
  objects: { crm: 'crm.lead', contacts: 'res.partner' },
  kinds: { 'crm.lead': 'deal' },
  // A partner is a person or a company by the choice in its own form; an action's number says no object at all.
  kind(root) {
    const chosen = root.querySelector('[name="company_type"] input:checked')?.getAttribute('data-value');
    return chosen === 'company' ? 'account' : chosen === 'person' ? 'person' : null;
  },
  page: '.o_action_manager .o_form_view',
  part: 'tr.o_data_row',
  others: '.o_field_x2many, .o_field_one2many, .o_field_many2many, .o_data_row',
  entry: {
    root: '.o-mail-Message, .o_Message',
    head: '[class$="author"], [class$="authorName"]',
    time: '[class$="date"]',
  },
  name: '.oe_title [name="name"]',
  item: '.o_field_widget[name], .o_data_cell[name]',
  api: (item) => item.getAttribute('name'),
  label: (item) =>
    all(
      item.closest('.o_form_view, table') ?? item,
      `label[for^="${item.getAttribute('name') ?? ''}"], th[data-name="${item.getAttribute('name') ?? ''}"]`,
    )[0],
  value: (item) =>
    item.matches('.o_field_statusbar')
      ? item.querySelector('.o_arrow_button_current, [aria-checked="true"], [aria-current="step"]')
      : item,
  names: {
    account: 'commercial_partner_id|partner_name|partner_id|parent_id',
    amount: 'expected_revenue|planned_revenue',
    currency: 'company_currency',
    stage: 'stage_id',
    closeDate: 'date_deadline',
    owner: 'user_id',
    email: 'email_from|email',
  },
};

export const read: Read = (...page) => readRecord(ODOO, ...page);
