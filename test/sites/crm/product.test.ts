// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldsIn, told } from '../../../utils/sites/crm/record/fields.ts';
import type { Product } from '../../../utils/sites/crm/record/product.ts';
import { readRecord } from '../../../utils/sites/crm/record/read.ts';
import { addressIn, regionOf } from '../../../utils/sites/crm/record/region.ts';
import { shownIn } from '../../../utils/sites/crm/record/shown.ts';
import { isLabel, wordsOf } from '../../../utils/sites/crm/record/words.ts';
import { build, placeOf } from '../../support/markup.ts';

const ACME: Product = {
  at: /^\/(deal|org|person|task)\/(\d+)/,
  objects: { org: 'organization' },
  kinds: { deal: 'deal', organization: 'account', person: 'person' },
  over: '.panel',
  part: '.card',
  others: '.related',
  entry: { root: '.entry', head: 'b', time: 'time' },
  name: 'h1',
  item: '[data-field]',
  api: (item) => item.getAttribute('data-field'),
  names: { closeDate: 'closes|due' },
};
const { api: _api, ...UNNAMED } = ACME;
const WORDED: Product = { ...UNNAMED, item: 'dt' };

const at = (path: string): Location => Object.assign(Object.create(null), { href: `https://crm.acme.example${path}` });
const show = (markup: string): void => document.body.replaceChildren(...build(markup));
const field = (name: string, value: string): string => `<p data-field="${name}">${value}</p>`;
const read = (words: string | null, path: string, product = ACME) => {
  const anchor = words === null ? document.body : (placeOf(words).node.parentElement ?? document.body);
  return readRecord(product, anchor, document, at(path), { node: anchor, offset: 0 });
};

const regionIn = (words: string, path: string) =>
  regionOf(ACME, placeOf(words).node.parentElement ?? document.body, document, at(path));
const worded = (value: string) => ({ label: 'Value', value, element: document.body, api: null });

const DEAL = `<h1>Crane</h1>${field('amount', '€ 5')}${field('stage', 'Offer')}<i>words</i>`;
beforeEach(() => show(''));

describe('an address', () => {
  it('names a record by object and id, in the product’s better words where it has them', () => {
    expect(addressIn(ACME, at('/deal/7?tab=1'))).toEqual({ object: 'deal', id: '7' });
    expect(addressIn(ACME, at('/org/7'))).toEqual({ object: 'organization', id: '7' });
    expect(addressIn(ACME, at('/deals'))).toBeNull();
  });
});

describe('which record is looked at', () => {
  it('is the panel around the words, by the record its heading links to', () => {
    show(`${DEAL}<div class="panel"><h1><a href="/deal/9">Mast</a></h1>${field('amount', '€ 6')}<i>other</i></div>`);
    expect(regionIn('other', '/deal/7')?.record?.id).toBe('9');
    expect(regionIn('words', '/deal/7')?.record?.id).toBe('7');
  });

  it('is a dialog over the page, wherever the words are', () => {
    show(`${DEAL}<div role="dialog"><h1><a href="/deal/9">Mast</a></h1>${field('amount', '€ 6')}</div>`);
    expect(regionIn('words', '/deal/7')?.record?.id).toBe('9');
  });

  it('is none for words in a dialog that shows no record, and none on a board', () => {
    show(`${DEAL}<div role="dialog"><i>new note</i></div>`);
    expect(regionIn('new note', '/deal/7')).toBeNull();
    expect(regionIn('words', '/deals')).toBeNull();
  });

  it('is the card of a board that the words stand in', () => {
    show(
      `<div class="card"><h1><a href="/deal/1">One</a></h1></div><div class="card"><h1><a href="/deal/2">Two</a></h1></div>`,
    );
    expect(regionIn('Two', '/deals')?.record?.id).toBe('2');
  });
});

describe('fields', () => {
  it('are found by their names for programs, the surest first, and by labels only without such a name', () => {
    show(field('due', '2027-01-01') + field('closes', '2027-02-02') + field('x', '9'));
    const fields = fieldsIn(document.body, ACME, null, null);
    expect(told(fields, ACME, 'closeDate')).toBe('2027-02-02');
    expect(told([{ label: 'Owner', value: 'A', element: document.body, api: 'x' }], ACME, 'owner')).toBeNull();
    expect(told([{ label: 'Owner', value: 'A', element: document.body, api: null }], ACME, 'owner')).toBe('A');
  });

  it('of one label that differ are none', () => {
    expect(told([worded('$5'), worded('$6')], WORDED, 'amount')).toBeNull();
  });

  it('of records that stand inside are not the record’s', () => {
    show(`${DEAL}<div class="related">${field('amount', '€ 900')}${field('account', 'Other')}</div>`);
    expect(read('words', '/deal/7')).toMatchObject({ account: null, opportunity: { shown: { amount: '€ 5' } } });
  });

  it('that nothing but a label marks are read from what stands alone behind it, in any language', () => {
    show('<h1>Crane</h1><div><span>Montant</span></div><div>5 €</div><i>words</i>');
    expect(read('words', '/deal/7', WORDED).opportunity?.shown).toEqual({});
    show('<h1>Crane</h1><div><div><span>Montant</span></div><div>5 €</div></div><i>words</i>');
    expect(read('words', '/deal/7', WORDED).opportunity?.shown).toEqual({ amount: '5 €' });
  });

  it('are never read from a column’s heading', () => {
    show('<h1>Crane</h1><table><thead><tr><th>Value</th><th>$5</th></tr></thead></table><i>words</i>');
    expect(read('words', '/deal/7', WORDED).opportunity?.shown).toEqual({});
  });

  it('chosen in a list that is drawn as a button are read, other buttons are not; dashes are no value', () => {
    show('<p><button aria-haspopup="listbox">Offer</button><button>Edit</button></p><b>–</b>');
    expect(shownIn(document.querySelector('p') ?? document.body)).toBe('Offer');
    expect(shownIn(document.querySelector('b') ?? document.body)).toBeNull();
  });

  it('have no word in common with another field', () => {
    const fields = ['account', 'amount', 'currency', 'stage', 'closeDate', 'probability', 'owner', 'email'] as const;
    const words = fields.flatMap((name) => Array.from(wordsOf(name)));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(isLabel('Close Date')).toBe(true);
    expect(isLabel('Comment')).toBe(false);
  });
});

describe('a record', () => {
  it('that is a deal tells amount, stage and the one account linked', () => {
    show(`${DEAL}<a href="/org/3">Dock Co</a>`);
    expect(read('words', '/deal/7')).toMatchObject({
      account: { name: 'Dock Co' },
      opportunity: { externalId: '7', name: 'Crane', stageName: 'Offer' },
      page: { object: 'deal', recordName: 'Crane' },
    });
    show(`${DEAL}<a href="/org/3">Dock Co</a><a href="/org/4">Quay Co</a>`);
    expect(read('words', '/deal/7').account).toBeNull();
  });

  it('that is a person says the words; an account has its id', () => {
    show(`<h1>Ada Penn</h1>${field('email', 'Work: ada@dock.example')}<i>words</i>`);
    expect(read('words', '/person/4').said).toMatchObject({ name: 'Ada Penn', email: 'ada@dock.example' });
    expect(read('words', '/org/4').account).toEqual({ name: 'Ada Penn', domains: [], externalIds: ['4'] });
  });

  it('of another kind has fields and a name only', () => {
    show(DEAL);
    const task = read('words', '/task/4');
    expect(task).toEqual({ page: { object: 'task', recordName: 'Crane', fields: { amount: '€ 5', stage: 'Offer' } } });
  });

  it('in a panel that does not say what it is, is a deal by two of a deal’s own fields', () => {
    show(`<div class="panel">${DEAL}</div>`);
    expect(read('words', '/deals').opportunity?.externalId).toBeNull();
    show(`<div class="panel"><h1>X</h1>${field('amount', '5')}<i>words</i></div>`);
    expect(read('words', '/deals').opportunity).toBeUndefined();
  });

  it('has entries: their heading and time, and the one person they link to', () => {
    show(
      `${DEAL}<div class="entry"><b>Call</b><time>12:40</time><a href="/person/4">Ada Penn</a><i>they said</i></div>`,
    );
    const reading = read('they said', '/deal/7');
    expect(reading.page?.fields).toMatchObject({ activity: 'Call', activityTime: '12:40', amount: '€ 5' });
    expect(reading.said?.name).toBe('Ada Penn');
  });
});
