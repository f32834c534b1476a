import { accountNamed, dealShown, localeOf } from './opportunity.ts';
import { fieldsOf } from './pairs.ts';
import { valueOf } from './value.ts';
import { line } from '../text.ts';
import { fieldNamed, formPairs, numberNamed, openForm, signBeside } from './tryton/form.ts';
import type { About, Mark, Read, SiteReading } from '../types.ts';

/** Tryton's web client (sao, on any host): told by its own names for its parts. */
export const about: About = {
  reads:
    "the open tab's form: party, description, amount and currency, state, end date, probability, employee, by the fields' technical names; a row of a list; a window over the page",
  evidence: 'real pages of a 6.0 installation; own pages in `test/pages/fixtures/tryton`',
  seen: '2026-11',
};

export const mark: Mark = {
  by: 'page',
  matches: (document) =>
    ['#tablist', '#tabs > #tabcontent', '#user-preferences'].every((part) => document.querySelector(part) !== null),
};

export const read: Read = (anchor, document, location) => {
  const { form, isWindow } = openForm(anchor, document);
  if (!form) return {};
  const fields = fieldsOf(formPairs(form, anchor));
  const [, object = null, id = null] = /\/model\/([a-z_.]+)(?:\/(\d+))?(?=[;?]|$)/.exec(location.hash) ?? [];
  // A window over the page shows another record than the address names.
  if (isWindow || id === null) return { page: { object: isWindow ? null : object, fields } };
  return { ...readRecord(form, object, id, document), page: { object, recordName: nameOf(form, object), fields } };
};

function readRecord(form: Element, object: string | null, id: string, document: Document): SiteReading {
  const account = accountNamed(fieldNamed(form, object === 'party.party' ? 'name' : 'party'));
  if (object !== 'sale.opportunity') return { account };
  const sign = signBeside(form, 'amount');
  const deal = dealShown({
    externalId: id,
    name: fieldNamed(form, 'description'),
    amount: fieldNamed(form, 'amount'),
    number: numberNamed(form, 'amount'),
    currency: sign && (codeBy(sign, document) ?? sign),
    stage: fieldNamed(form, 'state'),
    closeDate: fieldNamed(form, 'end_date'),
    probability: numberNamed(form, 'conversion_probability'),
    owner: fieldNamed(form, 'employee'),
    locale: localeOf(document),
  });
  return { account, ...deal };
}

/** The user's own line says the company's currency, "Name [USD]"; believed where the amount's sign is that one's. */
function codeBy(sign: string, document: Document): string | null {
  const code = /\[([A-Z]{3})\]$/.exec(valueOf(document.querySelector('#user-preferences')) ?? '')?.[1];
  if (!code) return null;
  const style = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' } as const;
  const parts = new Intl.NumberFormat('en', style).formatToParts(1);
  return parts.some(({ type, value }) => type === 'currency' && value === sign) ? code : null;
}

const NAMES: Record<string, string> = { 'sale.opportunity': 'description', 'party.party': 'name' };
const nameOf = (form: Element, object: string | null): string | null =>
  line(fieldNamed(form, NAMES[object ?? ''] ?? 'rec_name'));
