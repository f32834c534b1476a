import { describe, expect, it } from 'vitest';
import { Capture } from '../../utils/record/capture.ts';
import { draftOf, manualCapture } from '../../utils/record/draft.ts';
import { newId } from '../../utils/record/id.ts';
import { TURNS_MAX, VERBATIM_MAX } from '../../utils/record/limits.ts';
import { DraftReport, Report } from '../../utils/record/report.ts';
import { captureFor, draftFor, NOW } from '../support/reports.ts';

const draft = draftFor();
const finished = { ...draft, problem: { ...draft.problem, statement: 'The export stops.' } };
const opportunity = {
  externalId: null,
  name: 'Renewal',
  amount: '40000',
  currencyIsoCode: 'EUR',
  stageName: 'Negotiation',
  closeDate: '2026-09-01',
  probability: 60,
  opportunityType: null,
};
const contact = { name: 'Dana', email: 'dana@northwind.example', role: null, source: 'typed', willingToTalk: null };

/** Where the first rule that is broken stands. */
const brokenAt = (value: unknown): string | null => {
  const parsed = Report.safeParse(value);
  return parsed.success ? null : (parsed.error.issues[0]?.path.join('/') ?? '');
};

describe('P13 a report', () => {
  it('as the form finishes it is one', () => {
    expect(brokenAt(finished)).toBeNull();
    expect(brokenAt({ ...finished, opportunity, contacts: [contact] })).toBeNull();
  });

  it.each<[string, object, string]>([
    ['no statement', { problem: { ...draft.problem, statement: '' } }, 'problem/statement'],
    ['a statement of blanks', { problem: { ...draft.problem, statement: ' \n\t' } }, 'problem/statement'],
    ['a statement of a book', { problem: { ...draft.problem, statement: 'x'.repeat(10_001) } }, 'problem/statement'],
    ['an id of another kind', { id: '3f1c8f5e-8e1e-4e6e-9d5f-2b1a6f0c9d77' }, 'id'],
    ['revision 0', { revision: 0 }, 'revision'],
    ['half a revision', { revision: 1.5 }, 'revision'],
    ['no schema version', { schemaVersion: undefined }, 'schemaVersion'],
    ['a date without an offset', { createdAt: '2026-05-14T09:15:00' }, 'createdAt'],
    ['a date of no calendar', { modifiedAt: '2026-02-30T09:15:00Z' }, 'modifiedAt'],
    ['no capture', { capture: [] }, 'capture'],
    ['21 captures', { capture: Array.from({ length: 21 }, () => captureFor()) }, 'capture'],
    ['a severity of its own', { impact: { severity: 'terrible', cost: null } }, 'impact/severity'],
    ['a cost of a book', { impact: { severity: null, cost: 'x'.repeat(10_001) } }, 'impact/cost'],
    ['a wish of a book', { requestedFeature: 'x'.repeat(10_001) }, 'requestedFeature'],
    ['an amount in words', { opportunity: { ...opportunity, amount: 'forty' } }, 'opportunity/amount'],
    ['an amount with a comma', { opportunity: { ...opportunity, amount: '40,000' } }, 'opportunity/amount'],
    ['an amount below nothing', { opportunity: { ...opportunity, amount: '-1' } }, 'opportunity/amount'],
    ['an amount as a number', { opportunity: { ...opportunity, amount: 40_000 } }, 'opportunity/amount'],
    ['a currency’s sign', { opportunity: { ...opportunity, currencyIsoCode: '€' } }, 'opportunity/currencyIsoCode'],
    ['a small currency', { opportunity: { ...opportunity, currencyIsoCode: 'eur' } }, 'opportunity/currencyIsoCode'],
    ['a close date in words', { opportunity: { ...opportunity, closeDate: 'May' } }, 'opportunity/closeDate'],
    [
      'a close date in the year 0',
      { opportunity: { ...opportunity, closeDate: '0000-01-01' } },
      'opportunity/closeDate',
    ],
    ['more than certain', { opportunity: { ...opportunity, probability: 101 } }, 'opportunity/probability'],
    ['less than impossible', { opportunity: { ...opportunity, probability: -1 } }, 'opportunity/probability'],
    ['51 contacts', { contacts: Array.from({ length: 51 }, () => contact) }, 'contacts'],
    ['a contact from nowhere', { contacts: [{ ...contact, source: 'guessed' }] }, 'contacts/0/source'],
  ])('with %s is told where', (_what, change, pointer) => {
    expect(brokenAt({ ...finished, ...change })).toBe(pointer);
  });

  it('may be unfinished as a draft, in its statement and in nothing else', () => {
    expect(DraftReport.safeParse(draft).success).toBe(true);
    expect(DraftReport.safeParse({ ...draft, revision: 0 }).success).toBe(false);
  });

  it('drops what it does not know, so that an older endpoint takes a newer browser’s', () => {
    expect(Report.parse({ ...finished, later: true })).not.toHaveProperty('later');
  });

  it('from before severity, turns and parts were known reads as "not known"', () => {
    const { severity: _severity, ...impact } = finished.impact;
    const [{ turns: _turns, part: _part, ...old }] = [captureFor()];
    const read = Report.parse({ ...finished, impact, capture: [old] });
    expect(read.impact.severity).toBeNull();
    expect(read.capture[0]).toMatchObject({ turns: [], part: null });
  });
});

describe('P13 a capture', () => {
  const turn = { name: 'Kit', at: '0:04', mediaTime: 4, text: 'We lose a day.' };

  it.each<[string, object]>([
    ['a quote past the limit', { verbatim: 'x'.repeat(VERBATIM_MAX + 1) }],
    ['more turns than a quote has', { turns: Array.from({ length: TURNS_MAX + 1 }, () => turn) }],
    ['a turn without words', { turns: [{ ...turn, text: undefined }] }],
    ['a part of its own', { part: 'greeting' }],
    ['a way of its own', { method: 'guessed' }],
    ['a kind of its own', { page: { ...captureFor().page, kind: 'letter' } }],
  ])('with %s is none', (_what, change) => {
    expect(Capture.safeParse({ ...captureFor(), ...change }).success).toBe(false);
  });

  it('keeps turns and part', () => {
    expect(Capture.parse(captureFor({ turns: [turn], part: 'signature' }))).toMatchObject({
      turns: [turn],
      part: 'signature',
    });
  });
});

describe('a draft', () => {
  it('of a pasted quote holds nothing but its own id', () => {
    const id = newId();
    const made = draftOf(manualCapture(id, NOW), NOW, '0.1.0');
    expect(made).toMatchObject({ id, revision: 1, account: null, opportunity: null, contacts: [] });
    expect(made.impact).toEqual({ severity: null, cost: null });
  });

  it('says of every value read from a page that it was', () => {
    const account = { name: 'Northwind', domains: ['northwind.example'], externalIds: [] };
    const made = draftOf(captureFor({ account }), NOW, '0.1.0');
    expect(made.account?.origins).toEqual({ name: 'page', domains: 'page' });
  });
});
