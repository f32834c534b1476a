import { describe, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { Digest, EXCERPT_MAX } from '../../utils/record/digest.ts';
import { productDigest, sellerDigest } from '../../server/digest/digest.ts';
import { excerpt } from '../../server/digest/excerpt.ts';
import type { ProductRows, SellerRows } from '../../server/digest/rows.ts';
import { lastFullWeek, spanOf } from '../../server/digest/week.ts';
import { weekIndex, weekName, weekNamed } from '../../server/problems/health/week.ts';
import { decidedRow, NOW, productRows, sellerRows, some, SPAN, trendRow, WHOSE } from './sample.ts';

const seller = (more: Partial<SellerRows> = {}) => Digest.parse(sellerDigest(SPAN, WHOSE, sellerRows(more)));
const product = (more: Partial<ProductRows> = {}) => Digest.parse(productDigest(SPAN, WHOSE, productRows(more)));
const named = ({ sections }: Digest, title: string) => sections.find((one) => one.title === title);

describe('the week', () => {
  test('is the last full one, from Monday to Sunday in UTC, and knows its neighbours', () => {
    expect(weekName(lastFullWeek(NOW))).toBe('2026-W47');
    expect(SPAN).toEqual({
      week: '2026-W47',
      before: '2026-11-09T00:00:00.000Z',
      from: '2026-11-16T00:00:00.000Z',
      until: '2026-11-23T00:00:00.000Z',
      to: '2026-11-22',
      running: false,
      previous: '2026-W46',
      next: '2026-W48',
    });
  });

  test('that is running has no next one; years have 52 or 53', () => {
    expect(spanOf(weekIndex(NOW), NOW)).toMatchObject({ week: '2026-W48', running: true, next: null });
    const last = spanOf(weekNamed('2026-W53') ?? 0, '2027-03-01T00:00:00Z');
    expect([last.to, last.previous, last.next]).toEqual(['2027-01-03', '2026-W52', '2027-W01']);
  });
});

describe('a seller’s digest', () => {
  test('of an empty week is quiet, and every section says so', () => {
    const digest = seller();
    expect(digest.quiet).toBe(true);
    expect(digest.sections.map(({ title, items, none }) => [title, items.length, none])).toEqual([
      ['Heard from you', 0, 'You sent no report.'],
      ['Others heard it too', 0, 'Nobody else reported the problems you are on.'],
      ['Decided', 0, 'Nothing was decided on your problems.'],
      ['Shipped', 0, 'Nothing was completed on your problems.'],
      ['Asked of you', 0, 'You were asked nothing.'],
    ]);
  });

  test('P9 a no comes with its reason, what would change it and the safe sentence', () => {
    const row = decidedRow({ status: 'deferred', reviewAt: '2027-02-01' });
    const [item] = named(seller({ decided: some(row) }), 'Decided')?.items ?? [];
    expect(item?.facts).toEqual(['Not now', 'Pia, 18 November 2026', 'looked at again on 1 February 2027']);
    expect(item?.said).toEqual([
      { label: 'Reason', text: 'Two accounts, and a way round it.' },
      { label: 'What would change it', text: 'A third account.' },
      { label: 'You may tell the customer', text: 'We looked at it and will not do it this year.' },
    ]);
    expect(item?.place).toBe(`#ranking/${row.carriedBy}`);
  });

  test('tells what was heard, what is asked, and the calls that are offered', () => {
    const reportId = newId();
    const question = { reportId, statement: 'Exports stop', text: 'How many rows?', askedBy: 'Pia', asked: 'Sam' };
    const digest = seller({
      heard: some({ reportId, statement: 'Exports stop', account: 'Northwind', status: null }),
      alsoHeard: some(trendRow({ quote: null, accounts: 1, reports: 1, accountsBefore: 0 })),
      questions: some({ ...question, answer: null }, { ...question, answer: 'Four thousand' }),
      introductions: some({ id: null, wanted: 'Five in logistics', askedBy: 'Pia', state: 'you said yes' }),
      calls: some({ about: 'Month end', account: null, when: '2026-12-01T09:00:00Z', offeredBy: 'Sam' }),
    });
    expect(named(digest, 'Heard from you')?.items[0]).toEqual({
      words: 'Exports stop',
      facts: ['Northwind', 'Nobody decided yet'],
      said: [],
      place: `#${reportId}`,
    });
    const [also] = named(digest, 'Others heard it too')?.items ?? [];
    expect([also?.facts, also?.said]).toEqual([['1 report', '1 account, 0 the week before'], []]);
    const asked = named(digest, 'Asked of you')?.items ?? [];
    expect(asked.map(({ words, facts }) => [words].concat(facts))).toEqual([
      ['How many rows?', 'asked by Pia', 'waits for an answer'],
      ['How many rows?', 'asked by Pia', 'answered'],
      ['Five in logistics', 'introduction', 'asked by Pia', 'you said yes'],
    ]);
    expect(named(digest, 'Calls')?.items[0]?.facts).toEqual(['1 December 2026', 'offered by Sam']);
  });
});

describe('a product manager’s digest', () => {
  test('counts what came in, and names the new and the rising', () => {
    const digest = product({ reports: 12, reportsBefore: 1, made: some(trendRow()), rising: some(trendRow()) });
    expect(named(digest, 'Heard: new problems')?.summary).toBe('12 reports, 1 the week before.');
    const [item] = named(digest, 'Heard: rising problems')?.items ?? [];
    expect(item?.facts).toEqual(['5 reports', '4 accounts, 1 the week before']);
    expect(item?.said).toEqual([{ label: 'A customer said', text: 'It takes a minute' }]);
    expect(item?.place).toMatch(/^#problems\//);
  });

  test('says how far a decision reached', () => {
    const [item] = named(product({ shipped: some(decidedRow({ status: 'completed' })) }), 'Shipped')?.items ?? [];
    expect(item?.facts).toEqual(['Done', 'Pia, 18 November 2026', 'reached 3 sellers, 2 of them have seen it']);
  });

  test('leads to what nobody answered, and is quiet all the same where nothing happened', () => {
    const ages = { under7: 1, under30: 2, under90: 0, older: 0 };
    const weeks = new Map([
      [weekNamed('2026-W47') ?? 0, [0, 0, 0, 0, 3]],
      [weekNamed('2026-W46') ?? 0, [0, 9]],
    ]);
    const digest = product({ loop: { ages, unseen: 0, overdue: 5, unowned: 0, weeks } });
    const open = named(digest, 'What nobody answered');
    expect(open?.summary).toContain('3 reports got an answer in this week, after 4 days in the median.');
    expect(open?.items.map(({ words, place }) => [words, place])).toEqual([
      ['Reports nobody answered: 3', '#health/unanswered'],
      ['Deferrals past their date: 5', '#health/overdue'],
    ]);
    expect(digest.quiet).toBe(true);
    expect(product({ reports: 1 }).quiet).toBe(false);
  });
});

test('a section shows 50 and counts the rest', () => {
  const rows = Array.from({ length: 50 }, () => decidedRow());
  const decided = named(seller({ decided: { total: 62, rows } }), 'Decided');
  expect([decided?.items.length, decided?.more]).toEqual([50, 12]);
});

describe('an excerpt', () => {
  test('is one line, and ends between words with an ellipsis', () => {
    expect(excerpt('  a\n\tb\u0000 c  ')).toBe('a b c');
    const long = excerpt('word '.repeat(100));
    expect(long).toMatch(/word…$/);
    expect(long.length).toBeLessThanOrEqual(EXCERPT_MAX);
  });

  test('cuts a word that is longer than any, but no character in two', () => {
    const cut = excerpt('👩'.repeat(400));
    expect([cut.isWellFormed(), cut.endsWith('👩…')]).toEqual([true, true]);
    expect(cut.length).toBeLessThanOrEqual(EXCERPT_MAX);
  });
});
