// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { OpportunityRead } from '../../../utils/record/capture.ts';
import * as atomicCrm from '../../../utils/sites/crm/atomic-crm.site.ts';
import { around, deep } from '../../../utils/sites/crm/look.ts';
import { dealShown, type Shown } from '../../../utils/sites/crm/opportunity.ts';
import { parsedOpportunity } from '../../../utils/sites/crm/parsed.ts';
import { fieldsOf, labels, pairs, under } from '../../../utils/sites/crm/pairs.ts';
import { valueOf } from '../../../utils/sites/crm/value.ts';
import * as salesforceLightning from '../../../utils/sites/salesforce/salesforce-lightning.site.ts';
import { recordIn } from '../../../utils/sites/salesforce/address.ts';
import * as tryton from '../../../utils/sites/crm/tryton.site.ts';
import type { Mark } from '../../../utils/sites/types.ts';
import { build } from '../../support/markup.ts';

const at = (url: string): Location => {
  const { hash, hostname, pathname, href } = new URL(url);
  return Object.assign(Object.create(null), { hash, hostname, pathname, href });
};
const opportunityOf = (shown: Shown, days: string[] = []) => {
  const { opportunity, written } = dealShown(shown);
  return opportunity && parsedOpportunity(opportunity, written ?? null, days);
};
const matches = ({ mark }: { mark: Mark }, url: Location): boolean => mark.matches(document, url, document.body);
const show = (markup: string): Element => {
  document.body.replaceChildren(...build(markup));
  return document.body;
};

beforeEach(() => void show(''));

describe('a value', () => {
  it('is put together from slots, without buttons, tips and words for screen readers', () => {
    show('<dd>Harbour <slot><span>Works</span> Co</slot><button>Open</button><i class="sr-only">link</i></dd>');
    expect(valueOf(document.querySelector('dd'))).toBe('Harbour Works Co');
  });

  it('of blocks keeps them apart', () => {
    show('<dd><div>1 Main St</div><div>Springfield</div></dd>');
    expect(valueOf(document.querySelector('dd'))).toBe('1 Main St Springfield');
  });

  it('is what is typed or chosen, never a password', () => {
    show('<p><input value="typed"><input type="password" value="secret"><input type="checkbox" value="on"></p>');
    expect(valueOf(document.querySelector('p'))).toBe('typed');
    show('<select><option>a</option><option selected>b</option></select>');
    expect(valueOf(document.querySelector('select'))).toBe('b');
  });

  it('stands in a shadow root as in the open', () => {
    const host = document.createElement('x-host');
    host.attachShadow({ mode: 'open' }).append(...build('<b class="deep">inside</b>'));
    document.body.append(host);
    expect(valueOf(host)).toBe('inside');
    expect(deep(document, '.deep').map(valueOf)).toEqual(['inside']);
    expect(around(deep(document, '.deep')[0] ?? null, 'x-host')).toBe(host);
  });
});

describe('labels and values', () => {
  it('come without colon and star; a label without a value is none; of two the first is kept', () => {
    show('<dl><dt>* Amount:</dt><dd>5</dd><dt>Amount</dt><dd>6</dd><dt>Empty</dt><dd></dd></dl>');
    const found = pairs([...document.querySelectorAll('dt')], {
      label: (item) => item,
      value: (item) => item.nextElementSibling,
    });
    expect(fieldsOf(found)).toEqual({ Amount: '5' });
    expect(under(found, labels('betrag|amount'))).toBe('5');
    expect(under(found, labels('stage'))).toBeNull();
  });

  it('called as a part of every object are kept like any other', () => {
    show('<dl><dt>__proto__</dt><dd>5</dd><dt>constructor</dt><dd>6</dd></dl>');
    const found = pairs([...document.querySelectorAll('dt')], {
      label: (item) => item,
      value: (item) => item.nextElementSibling,
    });
    expect(Object.entries(fieldsOf(found))).toHaveLength(2);
  });
});

describe('a deal', () => {
  it('keeps the page’s words beside what they surely mean', () => {
    const read = opportunityOf({
      externalId: '1',
      name: 'A',
      amount: '$5',
      closeDate: '3/4/2027',
      probability: '12,5 %',
    });
    expect(read).toMatchObject({ amount: '5', currencyIsoCode: null, closeDate: null, probability: 12.5 });
    expect(read?.shown).toEqual({ amount: '$5', closeDate: '3/4/2027', probability: '12,5 %', currencyIsoCode: '$' });
    expect(OpportunityRead.safeParse(read).success).toBe(true);
  });

  it.each(['110%', 'high', '-5%', ''])('of a probability %s has none', (probability) => {
    expect(opportunityOf({ externalId: null, name: null, probability })?.probability).toBeNull();
  });
});

describe('Salesforce', () => {
  const host = 'https://a.lightning.force.com/lightning';
  it.each([
    ['r/Opportunity/0065g00000XyZ1AAAV/view', 'Opportunity'],
    ['r/0065g00000XyZ1A/view', 'Opportunity'],
    ['r/Crane__c/a015g00000XyZ1AAAV/edit', 'Crane__c'],
    ['r/a015g00000XyZ1AAAV/view', null],
  ])('%s is a record', (path, object) => expect(recordIn(at(`${host}/${path}`))?.object).toBe(object));

  it.each(['o/Opportunity/list', 'page/home', 'r/Opportunity/short/view'])(
    '%s is none, and nothing is read',
    (path) => {
      const url = at(`${host}/${path}`);
      expect(recordIn(url)).toBeNull();
      expect(salesforceLightning.read(document.body, document, url, { node: document.body, offset: 0 })).toEqual({});
    },
  );

  it('is told by its host, or on a company’s own by its address and its marks together', () => {
    const own = at('https://sales.own.example/lightning/r/Opportunity/0065g00000XyZ1AAAV/view');
    expect(matches(salesforceLightning, at('https://a.my.salesforce.com/x'))).toBe(true);
    expect(matches(salesforceLightning, at('https://salesforce.com.evil.example/x'))).toBe(false);
    expect(matches(salesforceLightning, own)).toBe(false);
    show('<h1 class="slds-page-header__title">A</h1>');
    expect(matches(salesforceLightning, own)).toBe(true);
  });
});

describe('products on any host', () => {
  it('are told by their own marks, and not by a page that has some of them', () => {
    const url = at('https://any.example/#/deals');
    show('<nav><a href="#/contacts"></a><a href="#/companies"></a></nav><div id="tabcontent"></div>');
    expect([atomicCrm, tryton].map((site) => matches(site, url))).toEqual([false, false]);
    show('<nav><a href="#/contacts"></a><a href="#/companies"></a><a href="#/deals"></a></nav>');
    expect(matches(atomicCrm, url)).toBe(true);
    show('<p id="user-preferences"></p><ul id="tablist"></ul><div id="tabs"><div id="tabcontent"></div></div>');
    expect(matches(tryton, url)).toBe(true);
  });

  it.each([atomicCrm, tryton, salesforceLightning])('reads an empty page without a word: $about.reads', ({ read }) => {
    for (const url of [
      'https://a.example/#/deals/1/show',
      'https://a.example/#x/model/sale.opportunity/1',
      'https://a.example/',
    ]) {
      const told = read(document.body, document, at(url), { node: document.body, offset: 0 });
      expect(told.opportunity ?? told.account ?? told.said ?? null).toBeNull();
    }
  });
});
