import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAlike } from '../../utils/likeness/alike.ts';
import { featuresOf, gramsOf } from '../../utils/likeness/features.ts';
import { sharedWords } from '../../utils/likeness/sharedWords.ts';
import { rootsOf, type Terms } from '../../utils/likeness/terms.ts';
import { vocabularyOf } from '../../utils/likeness/vocabulary.ts';
import { worth } from '../../utils/likeness/weight.ts';

const said = (statement: string, quote = ''): Terms => ({
  statement: rootsOf(statement),
  quote: rootsOf(quote),
  feature: [],
  fields: [],
});

/** What a statement says of each feature, by looking at nothing but the statement. */
function sayings(roots: readonly string[]): Map<string, number> {
  const grams = roots.flatMap(gramsOf).map((gram) => [gram, 0.5] as const);
  return new Map([...grams, ...roots.map((root) => [root, 1] as const)]);
}

/** The likeness of every statement, each looked at from its first word to its last. */
function plainScan(statements: readonly (readonly string[])[], terms: Terms): number[] {
  const all = statements.map(sayings);
  const worthOf = (name: string): number => worth(all.filter((one) => one.has(name)).length, all.length);
  const text = [...featuresOf(terms)];
  const whole = text.reduce((sum, [name, { weight }]) => sum + worthOf(name) * weight, 0);
  return all.map((one) => {
    const own = [...one].reduce((sum, [name, strength]) => sum + worthOf(name) * strength, 0);
    const shared = text.reduce((sum, [name, { weight }]) => sum + worthOf(name) * weight * (one.get(name) ?? 0), 0);
    return shared / Math.sqrt(whole * own || 1);
  });
}

const WORDS = [
  'invoice',
  'invoices',
  'export',
  'exported',
  'month',
  'end',
  'approval',
  'slow',
  'login',
  '2024',
  'Rechnung',
  '請求',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));

describe('statements made ready for being found', () => {
  it('give what a plain scan over all of them gives', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, text, (statements, statement, quote) => {
        const roots = statements.map((one) => rootsOf(one));
        const terms = said(statement, quote);
        const likeness = plainScan(roots, terms);
        const found = findAlike(roots)(terms, 12);
        expect(found.map(({ at }) => at).toSorted()).toEqual(
          likeness.flatMap((value, at) => (value > 0 ? [at] : [])).toSorted(),
        );
        for (const { at, likeness: value } of found) expect(value).toBeCloseTo(likeness[at] ?? 0, 10);
        expect(found.map(({ likeness: value }) => value)).toEqual(
          found.map(({ likeness: value }) => value).toSorted((a, b) => b - a),
        );
      }),
    );
  });

  it('nothing is alike to no words, and nothing is found among none', () => {
    expect(findAlike([rootsOf('Invoice export stops')])(said(''), 3)).toEqual([]);
    expect(findAlike([])(said('Invoice export stops'), 3)).toEqual([]);
    expect(findAlike([[]])(said('Invoice export stops'), 3)).toEqual([]);
  });

  it('a statement said again is as alike as can be, also in other forms of its words', () => {
    const find = findAlike([rootsOf('Invoice export stops at month end'), rootsOf('Login page is slow')]);
    const [same] = find(said('Invoice export stops at month end'), 1);
    expect(same).toMatchObject({ at: 0 });
    expect(same?.likeness).toBeGreaterThan(0.6);
    const [other] = find(said('Exports of invoices stop'), 1);
    expect(other).toMatchObject({ at: 0 });
    expect(other?.likeness).toBeLessThan(same?.likeness ?? 0);
  });

  it('says what is shared, the dearest first, and whether it is the very word', () => {
    const [found] = findAlike([rootsOf('Invoice export stops'), rootsOf('Invoice is wrong')])(
      said('Their exporter breaks on an invoice'),
      1,
    );
    expect(found?.at).toBe(0);
    const roots = new Map(found?.shared.map(({ root, exact }) => [root, exact]));
    expect(roots.get('invoic')).toBe(true);
    expect(roots.get('export')).toBe(true);
    const weights = found?.shared.map(({ weight }) => weight) ?? [];
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
});

it('a feature is said by every text that has a word with it, once each', () => {
  const vocabulary = vocabularyOf([['export', 'exportlist'], ['export'], ['login']]);
  expect(vocabulary.saying('export')).toEqual([0, 1]);
  expect([...vocabulary.saying('#expo')].toSorted()).toEqual([0, 1]);
  expect(vocabulary.saying('#none')).toEqual([]);
  expect(new Map(vocabulary.all()).get('login')).toEqual([2]);
});

it('shared words are told in the text’s own spelling, neighbours as one phrase, everyday ones not at all', () => {
  const shared = [
    { root: 'invoic', weight: 10, exact: true },
    { root: 'export', weight: 9, exact: true },
    { root: 'mont', weight: 5, exact: false },
    { root: 'the', weight: 1, exact: true },
  ];
  expect(sharedWords('The Invoice export at Mont', shared)).toEqual([
    'shares: Invoice export',
    'similar to its words: Mont',
  ]);
  expect(sharedWords('Nothing of it', shared)).toEqual([]);
});

describe('what is shared is told in scripts that set no words apart, too', () => {
  it.each([
    ['请求在月底支付两次', '每到月底就支付了两次', 'shares: 月底, 支付, 两次'],
    ['月末に請求書が二重に支払われる', '月末の請求書', 'shares: 月末, 請求書'],
    ['SAP連携が止まる', 'SAPの連携', 'shares: SAP, 連携'],
    ['ใบแจ้งหนี้หาย', 'แจ้งหนี้', 'shares: แจ้งหนี้'],
  ])('%s and %s: %s', (known, typed, words) => {
    const [found] = findAlike([rootsOf(known), rootsOf('The kiosk freezes')])(said(typed), 1);
    expect(sharedWords(typed, found?.shared ?? [])).toEqual([words]);
  });

  it('whatever the scripts: where a statement is found, something is told of it, in the text’s own words', () => {
    const letter = fc.constantFrom(...'月底支付請求書がのにใบหนี้счетexport', ' ', '-', '😀');
    const mixed = fc.array(letter, { minLength: 1, maxLength: 20 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(mixed, mixed, (known, typed) => {
        for (const { shared } of findAlike([rootsOf(known), rootsOf('Zebras')])(said(typed), 1)) {
          const told = sharedWords(typed, shared);
          expect(told).not.toEqual([]);
          for (const phrase of told.flatMap((part) => part.replace(/^[^:]+: /, '').split(', ')))
            expect(typed.replaceAll('-', ' ')).toContain(phrase);
        }
      }),
    );
  });
});
