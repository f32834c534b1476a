import { array, assert, constantFrom, integer, property, record, string, tuple } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { amountClue, currencyAt, readAmount } from '../../../server/inbox/outcomes/csv/amounts.ts';
import { NOTHING_SAID, type Answers } from '../../../server/inbox/outcomes/csv/answers.ts';
import { wayOf } from '../../../server/inbox/outcomes/csv/clues.ts';
import { recognise } from '../../../server/inbox/outcomes/csv/columns.ts';
import { currencyOf, isoCurrency } from '../../../server/inbox/outcomes/csv/currencies.ts';
import { dateClue, readDate } from '../../../server/inbox/outcomes/csv/dates.ts';
import { decode } from '../../../server/inbox/outcomes/csv/decode.ts';
import { type FileRead, readFile, settleRows } from '../../../server/inbox/outcomes/csv/reading.ts';
import { stageMeans, ticked } from '../../../server/inbox/outcomes/csv/stages.ts';
import { readTable } from '../../../server/inbox/outcomes/csv/table.ts';
import { DYNAMICS, HUBSPOT, PIPEDRIVE, PIPEDRIVE_DAYS, SALESFORCE } from './samples.ts';

const said = (answers: Partial<Answers> = {}): Answers => ({ ...NOTHING_SAID, ...answers });
const file = (text: string, answers: Partial<Answers> = {}) => {
  const table = readTable(text);
  return readFile(table, recognise(table.header), said(answers));
};
const settled = ({ rows }: FileRead, currency = '') => rows && settleRows(rows, currencyOf(currency));
const reading = (text: string, answers: Partial<Answers> = {}) => settled(file(text, answers), answers.currency);
const asked = (text: string) => file(text).questions;
const refusals = (text: string) => reading(text)?.refused.map(({ line, why }) => [line, why]);
const HEAD = 'Opportunity ID,Stage,Amount,Currency,Close Date\n';
const bytes = (...all: number[]) => decode(new Uint8Array(all));
const oneRow = (amount: string, day: string) => `${HEAD}1,won,"${amount}",EUR,${day}\n`;
const USUAL = { currency: 'EUR', sign: 'point', order: 'day-first' } as const;

describe('exports as CRMs write them are read without a word', () => {
  test.each([
    ['Salesforce', SALESFORCE, ['won 40000 USD 2026-05-31', 'lost 31000.5 USD 2026-04-03'], 1, 2],
    ['HubSpot', HUBSPOT, ['won 12000 EUR 2026-05-03', 'lost null null 2026-05-04'], 1, 0],
    ['Pipedrive', PIPEDRIVE, ['won 900 GBP 2026-05-03', 'lost 700 GBP 2026-05-04'], 1, 0],
    ['Pipedrive in two columns', PIPEDRIVE_DAYS, ['won 900 GBP 2026-05-03', 'lost 700 GBP 2026-05-04'], 0, 0],
    ['Dynamics', DYNAMICS, ['won 1234.5 USD 2026-05-31', 'lost 99 USD 2026-06-01'], 1, 0],
  ])('%s', (_, text, outcomes, open, refused) => {
    const found = reading(text);
    const words = found?.read.map(
      ({ outcome }) => `${outcome.result} ${outcome.amount} ${outcome.currencyIsoCode} ${outcome.closedAt}`,
    );
    expect(words).toEqual(outcomes);
    expect([found?.open.length, found?.refused.length]).toEqual([open, refused]);
  });
});

describe('P4 every row is an outcome, an open deal or refused, whatever the file holds', () => {
  const cell = constantFrom(
    '',
    'won',
    'Closed Lost',
    'Open',
    '1.234,50',
    '1,234',
    '03/05/2026',
    '2026-02-31',
    'EUR',
    '0061',
    '"',
    'a\nb',
    ';',
  );
  const header = constantFrom('Opportunity ID', 'Stage', 'Won', 'Closed', 'Amount', 'Currency', 'Close Date', '', 'x');
  const table = tuple(
    array(header, { minLength: 1, maxLength: 8 }),
    array(array(cell, { maxLength: 8 }), { maxLength: 12 }),
  );

  test('of rows that a spreadsheet would write', () => {
    assert(
      property(table, constantFrom(',', ';', '\t'), constantFrom('\n', '\r\n'), ([head, lines], delimiter, newline) => {
        const read = readTable(
          Papa.unparse([['#', ...head], ...lines.map((row) => ['#', ...row])], { delimiter, newline }),
        );
        const found = settled(readFile(read, recognise(read.header), said(USUAL)), USUAL.currency);
        const rows = [found?.read ?? [], found?.open ?? [], found?.refused ?? []].flat();
        const all = rows.map(({ line }) => line).toSorted((a, b) => a - b);
        expect(all).toEqual(read.rows.map(({ line }) => line));
        expect(all).toHaveLength(lines.length);
        expect(new Set(all).size).toBe(lines.length);
      }),
    );
  });

  test('of any text at all, and it never throws', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = reading(HEAD + text, USUAL);
        const count = (found?.read.length ?? 0) + (found?.open.length ?? 0) + (found?.refused.length ?? 0);
        expect(count).toBe(readTable(HEAD + text).rows.length);
      }),
    );
  });

  test('each line that holds anything outside quotation marks belongs to a row', () => {
    const line = constantFrom('a,won', '', 'b', 'c,lost,5,EUR,2026-05-03');
    assert(
      property(array(line, { maxLength: 20 }), constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const { rows } = readTable([HEAD.trim(), ...lines].join(end));
        expect(rows.map((row) => row.line)).toEqual(lines.flatMap((text, place) => (text ? [place + 2] : [])));
      }),
    );
  });
});

describe('a row that cannot be read is told with its line and why', () => {
  test.each([
    ['no id', ',won,5,EUR,2026-05-03', 'There is no deal’s id.'],
    ['no end', '1,,5,EUR,2026-05-03', 'Nothing says whether the deal was won, lost or is open.'],
    ['no date', '1,won,5,EUR,', 'There is no close date.'],
    ['no such day', '1,won,5,EUR,2026-02-30', 'The close date “2026-02-30” cannot be read.'],
    ['a year of two digits', '1,won,5,EUR,03/05/26', 'The close date “03/05/26” cannot be read.'],
    ['no number', '1,won,plenty,EUR,2026-05-03', 'The amount “plenty” cannot be read.'],
    ['a negative number', '1,won,-5,EUR,2026-05-03', 'The amount “-5” cannot be read.'],
    ['no currency', '1,won,5,,2026-05-03', 'The amount has no currency.'],
    ['a strange currency', '1,won,5,Taler,2026-05-03', 'The currency “Taler” is not known; write its three letters.'],
    ['more decimals than are kept', '1,won,5.123456,EUR,2026-05-03', 'The amount has more digits than can be kept.'],
    ['an open deal without an id', ',Negotiation,5,EUR,', 'There is no deal’s id.'],
    ['an open deal with a long id', `${'9'.repeat(3_000)},Open,,,`, 'The id is longer than an id can be.'],
    ['a long id', `${'9'.repeat(3_000)},won,5,EUR,2026-05-03`, 'The id is longer than an id can be.'],
  ])('%s', (_, row, why) => {
    expect(refusals(`${HEAD}\n"7\n",won,5,EUR,2026-05-03\n${row}\n`)).toEqual([[5, why]]);
  });

  test('a quotation mark that never closes is told where it opens', () => {
    expect(refusals(`${HEAD}1,won,5,EUR,2026-05-03\n2,"won,5\n3,lost,5,EUR,2026-05-03\n`)).toEqual([
      [3, 'A quotation mark opens here and none closes it, so that everything below was read as one cell.'],
    ]);
  });

  test('an empty file is no rows', () => {
    expect([readTable(''), readTable('\n\n')]).toEqual([
      { header: [], rows: [] },
      { header: [], rows: [] },
    ]);
  });
});

describe('P4 what may mean two things is asked, never guessed', () => {
  test('an order of day and month', () => {
    const text = oneRow('5', '03/05/2026');
    expect(asked(text)).toEqual({ sign: false, order: true, currency: false });
    expect(reading(text)).toBeNull();
    expect(reading(text, { order: 'day-first' })?.read[0]?.outcome.closedAt).toBe('2026-05-03');
    expect(reading(text, { order: 'month-first' })?.read[0]?.outcome.closedAt).toBe('2026-03-05');
  });

  test('a sign before the decimals', () => {
    const text = oneRow('1,234', '2026-05-03');
    expect(asked(text)).toEqual({ sign: true, order: false, currency: false });
    expect(reading(text)).toBeNull();
    expect(reading(text, { sign: 'comma' })?.read[0]?.outcome.amount).toBe('1.234');
    expect(reading(text, { sign: 'point' })?.read[0]?.outcome.amount).toBe('1234');
  });

  test('one row that can only be read one way answers for all', () => {
    const text = `${oneRow('1,234', '03/05/2026')}2,lost,"2,5",EUR,31/05/2026\n`;
    expect(asked(text)).toEqual({ sign: false, order: false, currency: false });
    expect(reading(text)?.read.map(({ outcome }) => [outcome.amount, outcome.closedAt])).toEqual([
      ['1.234', '2026-05-03'],
      ['2.5', '2026-05-31'],
    ]);
  });

  test('a file that contradicts itself is asked about, and what does not fit is refused', () => {
    const text = `${oneRow('5', '31/05/2026')}2,lost,5,EUR,05/31/2026\n`;
    expect(asked(text).order).toBe(true);
    expect(reading(text, { order: 'day-first' })?.refused).toEqual([
      { line: 3, why: 'The close date “05/31/2026” cannot be read.' },
    ]);
  });

  test('what an open deal says raises no question', () => {
    expect(asked(`${HEAD}1,Negotiation,"1,234",,03/05/2026\n`)).toEqual({ sign: false, order: false, currency: false });
  });

  test('a currency, where a row names none', () => {
    const text = `${HEAD}1,won,5,,2026-05-03\n`;
    expect(asked(text).currency).toBe(true);
    expect(reading(text, { currency: 'chf' })?.read[0]?.outcome.currencyIsoCode).toBe('CHF');
  });

  test('a stage that its words do not tell means what the person says', () => {
    const text = `${HEAD}1,Signed,5,EUR,2026-05-03\n`;
    const stages = new Map([['Signed', 'won' as const]]);
    expect(file(text).stages).toEqual([['Signed', 'open']]);
    expect(file(text, { stages }).stages).toEqual([['Signed', 'won']]);
    expect(reading(text)?.open).toMatchObject([{ line: 2 }]);
    expect(reading(text, { stages })?.read).toHaveLength(1);
  });
});

describe('amounts', () => {
  test.each([
    ['1,234.50', 'point', '1234.5'],
    ['USD 1,234,567.00', 'point', '1234567'],
    ['1.234,50 €', 'comma', '1234.5'],
    ['12 345,6', 'comma', '12345.6'],
    ['1’234.50', 'point', '1234.5'],
    ['12,34,567', 'point', '1234567'],
    ['0', 'point', '0'],
    ['007', 'point', '7'],
    ['1e5', 'point', null],
    ['1.2.3', 'point', null],
    ['(500)', 'point', null],
    ['', 'point', null],
  ] as const)('%s with a decimal %s is %s', (text, sign, amount) => {
    expect(readAmount(text, sign)).toBe(amount);
  });

  test.each([
    ['1,234', 'either'],
    ['1.234', 'either'],
    ['0.125', 'point'],
    ['1234.5', 'point'],
    ['1.234.567', 'comma'],
    ['1234', null],
    ['plenty', null],
  ] as const)('%s shows %s', (text, clue) => {
    expect(amountClue(text)).toBe(clue);
  });

  test('whatever a locale writes is read back under its sign', () => {
    const some = record({
      cents: integer({ min: 0, max: 10 ** 12 }),
      locale: constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN'),
    });
    assert(
      property(some, ({ cents, locale }) => {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
        const sign = ['de-DE', 'fr-FR'].includes(locale) ? 'comma' : 'point';
        expect(Number(readAmount(written, sign))).toBe(cents / 100);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2026-05-03', '2026-05-03', null],
    ['2026/5/3 14:22', '2026-05-03', null],
    ['2026-05-03T14:22:00Z', '2026-05-03', null],
    ['3.5.2026', '2026-05-03', 'either'],
    ['5/5/2026', '2026-05-05', null],
    ['31/05/2026, 14:22', '2026-05-31', 'day-first'],
    ['05/31/2026', null, 'month-first'],
    ['29-02-2025', null, null],
    ['soon', null, null],
  ] as const)('%s with the day first is %s and shows %s', (text, day, clue) => {
    expect([readDate(text, 'day-first'), dateClue(text)]).toEqual([day, clue]);
  });
});

describe('what Excel and its users make of a file', () => {
  const OWN = 'Opportunity ID,Stage,Amount,Close Date\n';
  const one = (amount: string) => reading(`${OWN}1,won,"${amount}",2026-05-03\n`);

  test.each(['40k', '40 K', '1.2M', '5 Mio', '5 MIO', '3 Tsd', '2bn', '40kEUR', 'about 40'])(
    '%s is no amount that could be read, rather than one a thousand times too small',
    (amount) => {
      expect(readAmount(amount, 'point')).toBeNull();
      expect(one(amount)?.refused[0]?.why).toBe(`The amount “${amount}” cannot be read.`);
    },
  );

  test.each([
    ['USD 1,234.50', 'USD'],
    ['40 000 €', 'EUR'],
    ['eur40', 'EUR'],
    ['$40', null],
    ['US$40', null],
    ['40 kr', null],
    ['40', null],
    ['40k', null],
  ])('%s has its currency with it: %s', (amount, currency) => {
    expect(currencyAt(amount)).toBe(currency);
  });

  test('an amount with its currency needs none said, and goes before what was said for all', () => {
    const text = `${OWN}1,won,"USD 40,000.50",2026-05-03\n2,won,500,2026-05-03\n`;
    expect(asked(`${OWN}1,won,"USD 40,000.50",2026-05-03\n`).currency).toBe(false);
    expect(asked(text).currency).toBe(true);
    const found = reading(text, { currency: 'EUR' })?.read.map(({ outcome }) => outcome.currencyIsoCode);
    expect(found).toEqual(['USD', 'EUR']);
  });

  test('an amount in another currency than its row names is refused', () => {
    expect(refusals(`${HEAD}1,won,"USD 40",EUR,2026-05-03\n`)).toEqual([
      [2, 'The amount “USD 40” is not in EUR, which its row names.'],
    ]);
    expect(reading(`${HEAD}1,won,"USD 40",US Dollar,2026-05-03\n`)?.read).toHaveLength(1);
  });

  test('a column’s three letters are taken as they are; around an amount only a known currency is one', () => {
    expect(['jpy', 'KWD', 'XCG'].map(currencyOf)).toEqual(['JPY', 'KWD', 'XCG']);
    expect(['jpy', 'KWD', 'TSD', 'MIO'].map(isoCurrency)).toEqual(['JPY', 'KWD', null, null]);
  });

  test.each(['1.23457E+11', '1,23457E+11', '1E+15', '1.2e11'])('%s is an id that a spreadsheet shortened', (id) => {
    expect(refusals(`${HEAD}"${id}",won,5,EUR,2026-05-03\n`)?.[0]?.[1]).toContain(`shortened the id to “${id}”`);
  });

  test('an id that is kept from the spreadsheet is the id', () => {
    const shielded = '"=""0061E00012"""';
    const found = reading(`${HEAD}${shielded},won,5,EUR,2026-05-03\n`);
    expect(found?.read[0]?.outcome.opportunityId).toBe('0061E00012');
  });

  test('of a deal that two rows say something else of, nothing is read', () => {
    const found = reading(`${HEAD}1,won,5,EUR,2026-05-03\n2,won,5,EUR,2026-05-03\n1,lost,5,EUR,2026-05-03\n`);
    expect(found?.read.map(({ line }) => line)).toEqual([3]);
    expect(found?.refused.map(({ line }) => line)).toEqual([2, 4]);
    expect(found?.refused[0]?.why).toContain('not guessed');
  });

  test('a deal that another row calls open is called neither lost nor open; said twice alike it is read', () => {
    expect(reading(`${HEAD}1,lost,5,EUR,2026-05-03\n1,Negotiation,5,EUR,\n`)).toMatchObject({
      read: [],
      open: [],
      refused: [{ line: 2 }, { line: 3 }],
    });
    expect(reading(`${HEAD}1,Proposal,5,EUR,\n1,Negotiation,7,EUR,\n`)?.open).toHaveLength(2);
    expect(reading(`${HEAD}1,won,5,EUR,2026-05-03\n1,won,5.00,EUR,03.05.2026\n`, USUAL)?.read).toHaveLength(2);
  });

  test('a row that cannot be read contradicts nothing', () => {
    expect(reading(`${HEAD}1,won,5,EUR,2026-05-03\n1,won,5,EUR,soon\n`)).toMatchObject({
      read: [{ line: 2 }],
      refused: [{ line: 3 }],
    });
  });

  test('UTF-16 is known without its mark', () => {
    expect(bytes(0x49, 0x00, 0x64, 0x00)).toBe('Id');
    expect(bytes(0x00, 0x49, 0x00, 0x64)).toBe('Id');
    expect(bytes(0x49)).toBe('I');
    expect(bytes()).toBe('');
  });
});

test('a column of clues is one way, a question, or of no matter', () => {
  expect(wayOf([null, 'a', 'either'])).toBe('a');
  expect(wayOf(['a', 'b'])).toBe('ask');
  expect(wayOf(['either', null])).toBe('ask');
  expect(wayOf([null])).toBeNull();
});

test('stages and boxes by their words', () => {
  expect(['Closed Won', 'closedlost', 'Gagné', 'Negotiation', 'Won back, then lost'].map(stageMeans)).toEqual([
    'won',
    'lost',
    'won',
    'open',
    'lost',
  ]);
  expect(['TRUE', '1', 'no', '', 'perhaps'].map(ticked)).toEqual([true, true, false, null, null]);
});

test('currencies by letters or by name', () => {
  expect(['eur', ' USD ', 'US Dollar', 'Taler', ''].map(currencyOf)).toEqual(['EUR', 'USD', 'USD', null, null]);
});

test('columns are found under any spelling of case and spaces; a strange header finds none', () => {
  expect(recognise([' OPPORTUNITY  ID', 'x', 'iswon'])).toMatchObject({ id: 0, won: 2, amount: null });
  expect(Object.values(recognise(['a', 'b']))).toEqual(Array.from({ length: 8 }, () => null));
});

test('Excel’s own first line names the separator, and lines stay counted', () => {
  expect(readTable('sep=;\nId;Stage\n1;won\n')).toMatchObject({ header: ['Id', 'Stage'], rows: [{ line: 3 }] });
});

test('the separator is the header’s, whatever stands in the amounts', () => {
  const { header, rows } = readTable('Id;"Stage, now"\n1,5;"a\nb"\n');
  expect([header, rows.map(({ cells }) => cells)]).toEqual([['Id', 'Stage, now'], [['1,5', 'a\nb']]]);
  expect(readTable('Id\n1;2\n').rows[0]?.cells).toEqual(['1;2']);
});

test('a file is decoded by what it is', () => {
  expect(decode(new TextEncoder().encode('Zürich'))).toBe('Zürich');
  expect(bytes(0x5a, 0xfc)).toBe('Zü');
  expect(bytes(0xff, 0xfe, 0x5a, 0x00)).toBe('Z');
  expect(bytes(0xfe, 0xff, 0x00, 0x5a)).toBe('Z');
});
