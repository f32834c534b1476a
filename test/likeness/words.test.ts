import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOf, GRAM, featuresOf } from '../../utils/likeness/features.ts';
import { foldedWords } from '../../utils/likeness/foldedWords.ts';
import { mayBeCut, stem } from '../../utils/likeness/stem.ts';
import { rootsOf } from '../../utils/likeness/terms.ts';
import { rarity, worth } from '../../utils/likeness/weight.ts';

const NOTHING = { statement: [], quote: [], feature: [], fields: [] };

describe('words', () => {
  it.each([
    ['Ｅxport, EXPORT; éxport!', ['export']],
    ['Straße 12', ['straße', '12']],
    ['顧客の声', ['顧', '客', 'の', '声']],
    ['don’t', ['don', 't']],
    ['   ', []],
  ])('%j folds to %j', (text, words) => expect(foldedWords(text)).toEqual(words));

  it('whatever the text: each once, well-formed, and folding them again changes nothing', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        const words = foldedWords(text);
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) expect([word.isWellFormed(), foldedWords(word).join('')]).toEqual([true, word]);
      }),
    );
  });

  it('a word without end is cut, and a text without end keeps its first words', () => {
    expect(foldedWords('x'.repeat(1_000))[0]).toHaveLength(64);
    const many = Array.from({ length: 6_000 }, (_, n) => `w${n}`).join(' ');
    expect(foldedWords(many)).toHaveLength(5_000);
  });
});

describe('roots', () => {
  it.each([
    ['exports', 'export'],
    ['exporting', 'export'],
    ['invoices', 'invoic'],
    ['invoicing', 'invoic'],
    ['rechnungen', 'rechn'],
    ['organisations', 'organ'],
    ['azione', 'azion'],
    ['freiheit', 'frei'],
    ['2024', '2024'],
    ['sso', 'sso'],
    ['выгрузка', 'выгрузка'],
  ])('%s is of %s', (word, root) => expect(stem(word)).toBe(root));

  it('a root is a beginning of its word, so that a store finds it by prefix', () => {
    const letters = array(constantFrom(...'abcdegilnorstu'), { minLength: 1, maxLength: 14 });
    assert(
      property(letters, (word) => {
        expect(word.join('').startsWith(stem(word.join('')))).toBe(true);
      }),
    );
  });

  it('only what can have been cut is looked for by its beginning', () => {
    expect([mayBeCut('export'), mayBeCut('20'), mayBeCut('sso'), mayBeCut('выгр')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('of several texts stand once, in their order; nothing of nothing', () => {
    expect(rootsOf('Exports stop', null, 'stopping exports again')).toEqual(['export', 'stop', 'agai']);
    expect(rootsOf(null, '')).toEqual([]);
  });

  it.each([
    ['The month is on a page, and we cannot do it', ['month', 'page']],
    ['Für die Kunden nicht', ['kund']],
    ['Pour les clients, avec une facture', ['client', 'factur']],
    ['Que no hay en el pedido', ['hay', 'pedid']],
  ])('of %j are only of what it is about', (text, roots) => expect(rootsOf(text)).toEqual(roots));
});

describe('worth', () => {
  it('falls with every text that says it, and is never below nothing', () => {
    assert(
      property(integer({ min: 0, max: 500 }), integer({ min: 1, max: 500 }), (holding, all) => {
        const held = Math.min(holding, all);
        expect(rarity(held, all)).toBeGreaterThanOrEqual(rarity(Math.min(held + 1, all), all));
        expect(worth(held, all)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('of two or three problems nothing is taken for an everyday word yet', () => {
    expect(worth(1, 2)).toBe(worth(1, 20));
    expect(worth(1, 2_000)).toBeGreaterThan(worth(1, 20));
  });
});

describe('features', () => {
  it('four letters in a row find a compound, a slip of the pen, a cognate; numbers and short words have none', () => {
    expect(gramsOf('export')).toEqual(['#_exp', '#expo', '#xpor', '#port', '#ort_']);
    expect([gramsOf('2024'), gramsOf('sso'), gramsOf('顧客顧客')]).toEqual([[], [], []]);
  });

  it('a root in the statement counts for more than in the quote, a run of letters for half', () => {
    const features = featuresOf({ ...NOTHING, statement: ['export'], quote: ['export', 'month'] });
    expect(features.get('export')?.weight).toBe(1);
    expect(features.get('month')?.weight).toBe(0.7);
    expect(features.get('#expo')?.weight).toBe(GRAM);
  });

  it('each has a place of its own, counted from nought', () => {
    const features = featuresOf({ ...NOTHING, statement: ['export', 'month'], feature: ['close'] });
    const places = Array.from(features.values(), ({ at }) => at);
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from(places, (_, n) => n));
  });
});
