import { array, assert, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameless } from '../../server/quotes/nameless.ts';
import { sharedQuotes } from '../../server/quotes/shared.ts';
import { newId } from '../../utils/record/id.ts';
import type { ReceivedReport } from '../../utils/record/inbox.ts';
import type { Report } from '../../utils/record/report.ts';
import { reportFor } from '../support/reports.ts';

/** A report by Dana Reyes of Northwind, with these words. */
const saying = (verbatim: string, more: Partial<Report> = {}): Report => ({
  ...reportFor('Exports stop', { verbatim }),
  ...more,
});
const without = (verbatim: string, more: Partial<Report> = {}) => nameless(saying(verbatim, more))[0];

const received = (creator: string, verbatim: string): ReceivedReport => ({
  report: saying(verbatim),
  creator: { id: creator, name: 'Somebody' },
  receivedAt: '2026-05-14T09:15:00.000Z',
  problem: null,
  decision: null,
});

describe('P8 a quote without names', () => {
  test.each([
    ['We lose two days.\nDana Reyes', 'We lose two days.\n[name]'],
    ["Dana's list is cut, says dana@northwind.example", "[name]'s list is cut, says [name]"],
    ['At Northwind nobody trusts it; northwind lost a day', 'At [name] nobody trusts it; [name] lost a day'],
    ['Call me at +49 30 901820 about it', 'Call me at [name] about it'],
    ['The month-end export stops after 2,000 rows.', 'The month-end export stops after 2,000 rows.'],
  ])('%j reads %j', (said, shown) => expect(without(said)).toBe(shown));

  test('names of contacts, deals and other accounts of the report go as well', () => {
    const account = {
      name: 'Blue Fjord Logistics AS',
      domains: ['bluefjord.example'],
      externalIds: ['0015x'],
      origins: {},
    };
    const contacts = [{ name: 'Will Okafor', email: null, role: null, source: 'typed' as const, willingToTalk: null }];
    const words = 'Will said it will block Blue Fjord (0015x); Blue Fjord Logistics AS and Okafor wait for bluefjord.';
    expect(without(words, { account, contacts })).toBe(
      '[name] said it will block [name] ([name]); [name] and [name] wait for [name].',
    );
  });

  test('an initial or a short domain takes no words out of the quote', () => {
    const account = { name: 'a', domains: ['go.example'], externalIds: [], origins: {} };
    expect(without('We go on; X is a letter', { account })).toBe('We go on; X is a letter');
  });

  test('property: no name that the report knows is left, wherever it stands', () => {
    const name = constantFrom('Dana Reyes', 'dana@northwind.example', 'Northwind', 'Reyes');
    const word = constantFrom('the export', 'stops', 'again', '.', 'after 2,000 rows');
    assert(
      property(array(oneof(name, word), { minLength: 1, maxLength: 12 }), (pieces) => {
        expect(without(pieces.join(' '))).not.toMatch(/dana|reyes|northwind/i);
      }),
    );
  });
});

describe('who reads whose quotes', () => {
  const me = newId();
  const both = [received(me, 'Mine, says Dana'), received(newId(), 'Theirs, says Dana')];
  const words = (rule: 'named' | 'nameless' | 'none', reader: string | null) =>
    sharedQuotes(both, rule, reader).quotes.map(({ verbatim }) => verbatim);

  test('a seller reads their own in full, and those of others as the rule says', () => {
    expect(words('nameless', me)).toEqual(['Mine, says Dana', 'Theirs, says [name]']);
    expect(words('named', me)).toEqual(['Mine, says Dana', 'Theirs, says Dana']);
    expect(words('none', me)).toEqual(['Mine, says Dana']);
    expect(sharedQuotes(both, 'none', me).hidden).toBe(1);
  });

  test('a product manager reads all of them in full, whatever the rule', () => {
    expect(words('none', null)).toEqual(['Mine, says Dana', 'Theirs, says Dana']);
    expect(sharedQuotes(both, 'none', null)).toMatchObject({ hidden: 0, quotes: [{ account: 'Northwind' }, {}] });
  });

  test('a nameless quote leads to no report, no account, no person and no hour', () => {
    const [, theirs] = sharedQuotes(both, 'nameless', me).quotes;
    expect(theirs).toMatchObject({ reportId: null, account: null, said: null, capturedAt: '2026-05-14T00:00:00Z' });
  });

  test('a report without words, pasted later, is no quote', () => {
    expect(sharedQuotes([received(me, '')], 'named', null).quotes).toEqual([]);
  });
});
