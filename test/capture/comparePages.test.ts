import { describe, expect, it } from 'vitest';
import { Capture } from '../../utils/record/capture.ts';
import { manualCapture } from '../../utils/record/draft.ts';
import { newId } from '../../utils/record/id.ts';
import { compare } from '../pages/compare.ts';
import { Case } from '../pages/index.ts';
import { caseLine, failing, notCompared, table } from '../pages/print.ts';
import { amount, day, minute, seconds } from '../pages/values.ts';

const kit = { name: 'Kit', email: 'Kit@A.example' };
const capture = (own: object = {}): Capture =>
  Capture.parse({
    ...manualCapture(newId(), new Date()),
    verbatim: 'the\nwords',
    message: {
      id: 'm1',
      from: kit,
      to: [kit],
      cc: [],
      date: '2026-05-14T09:15:00+02:00',
      dateShown: 'May 14, 2026, 9:15\u202fAM',
    },
    said: { ...kit, role: null, at: null, mediaTime: 13, quoted: false },
    opportunity: {
      amount: '2100',
      currencyIsoCode: 'USD',
      closeDate: '2025-10-02',
      name: 'Renewal',
      shown: { amount: '$2.10K' },
    },
    ...own,
  });

const wrong = (expected: object, mustNot: object = {}, own: object = {}) =>
  compare({ capture: capture(own) }, Case.parse({ selection: 'the words', expected, must_not: mustNot })).wrong;

describe('a case', () => {
  it.each([
    { from_name: 'Kit', from_email: 'kit@a.example', to: ['kit@a.example'], cc: [] },
    { date: 'May 14, 2026, 9:15 AM' },
    { date_header: 'Thu, 14 May 2026 03:15:30 -0400 (EDT)' },
    { date_header: null, subject: null },
    { time: '00:00:13' },
    { amount: '$2.10K', amount_number: 2100, currency: '$', close_date: 'Oct 2, 2025', deal: 'Renewal' },
    { no_crash: true },
  ])('is right: %o', (expected) => expect(wrong(expected)).toEqual([]));

  it.each([
    { from_email: 'lou@a.example' },
    { to: [] },
    { to: ['kit@a.example', 'lou@a.example'] },
    { date: 'May 14, 2026, 9:16 AM' },
    { date_header: 'Thu, 14 May 2026 03:16:00 -0400' },
    { subject: 'Anything' },
    { quoted: true },
    { quoted_from_name: 'Kit' },
    { time: '0:14' },
    { amount: '$2.20K' },
    { close_date: '2025-10-03' },
    { fields: { Stage: 'Won' } },
  ])('is wrong: %o', (expected) => expect(wrong(expected).length).toBe(1));

  it('is wrong when quoted words were read as the sender’s expected ones', () => {
    expect(wrong({ from_email: 'kit@a.example' }, {}, { said: { ...kit, quoted: true } }).length).toBe(1);
  });

  it('is right without a name where none is known: nothing, or the address again', () => {
    const again = { message: { from: { name: 'kit@a.example', email: 'kit@a.example' } } };
    expect(wrong({ from_name: null }, {}, again)).toEqual([]);
    expect(wrong({ from_name: null })).toEqual([expect.stringContaining('from_name')]);
  });

  it('is wrong with what must not be read', () => {
    expect(wrong({}, { from_email: 'kit@a.example' }).length).toBe(1);
    expect(wrong({}, { deal: 'any' }).length).toBe(1);
    expect(wrong({}, { hidden_tabs_deals: ['Other', 'Renewal'] }).length).toBe(1);
    expect(wrong({}, { deal: 'Other', subject: 'any', remark: 'for people' })).toEqual([]);
  });

  it('is wrong without its words, or without a capture', () => {
    const one = Case.parse({ selection: 'other words' });
    expect(compare({ capture: capture() }, one).wrong.length).toBe(1);
    expect(compare({ failure: 'nothing-selected' }, one).wrong).toEqual(['no capture: nothing-selected']);
  });
});

describe('values', () => {
  it('are compared as what they are', () => {
    expect([seconds('17:00'), seconds('1:02:03'), seconds(5), seconds('noon')]).toEqual([1020, 3723, 5, null]);
    expect([amount('$95.9K'), amount('235,000.00'), amount('1 200 €'), amount('none')]).toEqual([
      95_900,
      235_000,
      1200,
      null,
    ]);
    expect([day('Nov 23, 2026'), day('2026-11-23T10:00:00Z'), day('01/20/2019'), day('soon')]).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2019-01-20',
      null,
    ]);
    expect(minute('2026-05-14 09:15')).toBeNull();
    expect(minute('Thu, 14 May 2026 09:15:00 +0200 (CEST)')).toBe(minute('2026-05-14T07:15:59Z'));
  });
});

describe('what is printed', () => {
  const file = { id: 'a', file: 'a.html', kind: 'email', site: 'gmail', url: 'https://a.example/', cases: [] };
  const results = [
    { file, index: 0, verdict: { wrong: [], unknown: ['odd'] } },
    { file, index: 1, verdict: { wrong: ['subject: expected "a" got null'], unknown: [] } },
    { file: { ...file, kind: 'crm', site: 'acme' }, index: 0, verdict: { wrong: ['deal: nothing'], unknown: [] } },
  ];

  it('is a line a case, and a table by kind and site', () => {
    expect(results.map(caseLine)).toEqual([
      'ok    email/gmail a #1',
      'wrong email/gmail a #2\n        subject: expected "a" got null',
      'wrong crm/acme a #1\n        deal: nothing',
    ]);
    expect(table(results).split('\n')).toEqual([
      'kind   site   right  cases',
      'crm    acme   0      1',
      'email  gmail  1      2',
    ]);
    expect(notCompared(results)).toEqual(['not compared: odd (1)']);
  });

  it('fails for every case that reads wrong', () => {
    expect(failing(results)).toEqual(results.slice(1));
  });
});
