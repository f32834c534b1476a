import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrivate } from '../../../utils/coach/private/find.ts';
import { findInReport } from '../../../utils/coach/private/inReport.ts';
import { redactAutomatically } from '../../../utils/coach/private/redactAutomatically.ts';
import type { Capture } from '../../../utils/record/capture.ts';
import { PrivateKind } from '../../../utils/record/privateKind.ts';
import { DraftReport } from '../../../utils/record/report.ts';
import { draftFor, reportFor } from '../../support/reports.ts';
import { ORDINARY } from './ordinary.ts';
import { PRIVATE } from './private.ts';

const PHONE = '+49 171 2345678';
const ALL = PrivateKind.options;

const first = (report: DraftReport) => report.capture[0] ?? expect.fail('a report has a capture');
const selectorOf = (exact: string) => ({ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' });

/** The same words in every place of a report where a page or a person may put them. */
function everywhere(words: string): DraftReport {
  const report = reportFor(`They say ${words}`, { verbatim: `Well, ${words} and so on` });
  const capture = first(report);
  const turn = { name: 'Dana Reyes', at: null, mediaTime: null };
  return {
    ...report,
    requestedFeature: `A field for ${words}`,
    impact: { severity: null, cost: words },
    problem: { ...report.problem, desiredOutcome: words, currentWorkaround: words },
    capture: [
      {
        ...capture,
        selector: selectorOf(`Well, ${words} and so on`),
        page: {
          ...capture.page,
          title: `Mail: ${words}`,
          url: `https://mail.example/?q=${encodeURIComponent(words)}`,
          recordName: words,
          fields: { Note: words },
        },
        conversation: { subject: words, id: 'abc', participants: [] },
        turns: [
          { ...turn, text: `Well, ${words}` },
          { ...turn, text: 'and so on' },
        ],
      },
    ],
  };
}

describe('what is private in a report', () => {
  it.each(
    Object.entries<Partial<Capture>>({
      quote: { verbatim: PHONE },
      selector: { selector: selectorOf(PHONE) },
      title: { page: { ...first(draftFor()).page, title: PHONE } },
      address: { page: { ...first(draftFor()).page, url: `https://mail.example/?q=${encodeURIComponent(PHONE)}` } },
      fields: { page: { ...first(draftFor()).page, fields: { Mobile: PHONE } } },
      subject: { conversation: { subject: PHONE, id: null, participants: [] } },
      turns: { turns: [{ name: null, at: null, mediaTime: null, text: PHONE }] },
    }),
  )('is found in the %s', (_, changes) => {
    expect(findInReport(draftFor(changes))).toEqual([{ kind: 'phone', words: PHONE }]);
  });

  it('is found in what was typed', () => {
    expect(findInReport(reportFor(`Ring ${PHONE}`))).toEqual([{ kind: 'phone', words: PHONE }]);
  });

  it('is told once, however often it stands there', () => {
    expect(findInReport(everywhere(PHONE))).toEqual([{ kind: 'phone', words: PHONE }]);
  });

  it('leaves those who take part, and our own company, out', () => {
    const message = {
      id: null,
      from: { name: null, email: 'dana@northwind.example' },
      to: [{ name: null, email: 'lee@northwind.example' }],
      cc: [{ name: null, email: 'Kai@Northwind.example' }],
      date: null,
      dateShown: null,
    };
    const said =
      'dana@northwind.example lee@northwind.example kai@northwind.example sam@mail.acme.example bob@contoso.example';
    const report = draftFor({ verbatim: said, selector: null, message });
    expect(findInReport(report, { ownDomains: ['acme.example'] })).toEqual([
      { kind: 'email', words: 'bob@contoso.example' },
    ]);
  });

  it('is not looked for in ids, dates and addresses that hold no words of anybody', () => {
    const page = { ...first(draftFor()).page, url: 'https://crm.example/r/4012888888881881/view?at=1747214100000' };
    expect(findInReport(draftFor({ page }))).toEqual([]);
  });
});

describe('P8 redacted automatically', () => {
  it.each(PRIVATE)('%s is gone from every place of a report, and counted: %s', (kind, sentence) => {
    const redacted = redactAutomatically(everywhere(sentence), [kind]);
    for (const { start, end } of findPrivate(sentence, { kinds: [kind] }))
      expect(JSON.stringify(redacted).toLowerCase()).not.toContain(sentence.slice(start, end).toLowerCase());
    expect(findInReport(redacted, { kinds: [kind] })).toEqual([]);
    expect(first(redacted).redactions).toBeGreaterThan(0);
    expect(DraftReport.parse(redacted)).toEqual(redacted);
  });

  it('takes the turns of a transcript along', () => {
    const redacted = redactAutomatically(everywhere(PHONE), ['phone']);
    expect(first(redacted).turns.map(({ text }) => text)).toEqual(['Well, [redacted]', 'and so on']);
  });

  it('of any mixture nothing is left to find, and the rest stays as it was', () => {
    const sentences = constantFrom(...PRIVATE.map(([, sentence]) => sentence), ...ORDINARY);
    assert(
      property(array(sentences, { minLength: 1, maxLength: 6 }), (said) => {
        const report = draftFor({ verbatim: said.join('\n'), selector: null });
        const redacted = redactAutomatically(report, ALL);
        expect(findInReport(redacted)).toEqual([]);
        expect(redacted === report).toBe(findInReport(report).length === 0);
      }),
      { numRuns: 150 },
    );
  });

  it('only the kinds of the rule; the report itself when there is none, or nothing in it', () => {
    const report = draftFor({ verbatim: `${PHONE}, bob@contoso.example`, selector: null });
    expect(redactAutomatically(report, [])).toBe(report);
    expect(redactAutomatically(report, ['card'])).toBe(report);
    expect(first(redactAutomatically(report, ['email'])).verbatim).toBe(`${PHONE}, [redacted]`);
  });

  it('whoever said it stays known, and contacts can be answered', () => {
    const report = draftFor({ verbatim: 'Write to dana@northwind.example', selector: null });
    expect(redactAutomatically(report, ALL)).toBe(report);
  });

  it('100 addresses in 100,000 characters are all redacted', () => {
    const filler = 'The export stops after some rows and nobody is told. '.repeat(19);
    const verbatim = Array.from({ length: 96 }, (_, at) => `${filler}person${at}@contoso.example`).join(' ');
    const report = draftFor({ verbatim, selector: null });
    const redacted = redactAutomatically(report, ['email']);
    expect(first(redacted).redactions).toBe(96);
  });
});
