import { array, assert, constantFrom, pre, property, string } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fold, piecesOf } from '../../utils/record/fold.ts';
import { redact } from '../../utils/record/redact.ts';
import { DraftReport } from '../../utils/record/report.ts';
import { draftFor, reportFor } from '../support/reports.ts';

const captureOf = (report: DraftReport) => report.capture[0] ?? expect.fail('a report has a capture');
const everywhere = (words: string): DraftReport => {
  const report = reportFor(`They told us: ${words}!`, { verbatim: `Well, ${words} and so on` });
  const capture = captureOf(report);
  return {
    ...report,
    requestedFeature: words,
    impact: { severity: null, cost: `cost ${words}` },
    contacts: [
      {
        name: words,
        email: null,
        role: words,
        source: 'page',
        willingToTalk: { topics: [words], askedBy: words, until: null },
      },
    ],
    capture: [
      {
        ...capture,
        page: {
          ...capture.page,
          title: `Mail: ${words}`,
          url: `https://mail.example/?q=${encodeURIComponent(words)}`,
          fields: { [words]: words },
        },
        conversation: { subject: words, id: words, participants: [{ name: words, email: words }] },
        account: { name: words, domains: [words], externalIds: [words] },
      },
    ],
  };
};

describe('P8 redaction', () => {
  it('leaves the original nowhere in the record, whatever the words are', () => {
    // Words that stand inside the mark itself or in what every record holds anyway prove nothing.
    const frame = fold(piecesOf(JSON.stringify(redact(everywhere('\u0001\u0002'), '\u0001\u0002')))).units;
    const text = string({
      unit: constantFrom('q', 'Q', 'x', 'é', 'ß', '7', '€', '%', '.', '(', '中', '🙂', ' ', '\n', '-'),
      minLength: 1,
      maxLength: 40,
    });
    assert(
      property(text, (words) => {
        const folded = fold(piecesOf(words)).units;
        pre(folded !== '' && !frame.includes(folded));
        const redacted = redact(everywhere(words), words);
        expect(DraftReport.safeParse(redacted).success).toBe(true);
        for (const value of strings(redacted)) expect(fold(piecesOf(value)).units).not.toContain(folded);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves none of several words, whatever they are and however they overlap', () => {
    const word = string({ unit: constantFrom('q', 'x', 'é', '7', '%', ' ', '-'), minLength: 1, maxLength: 6 });
    assert(
      property(array(word, { minLength: 2, maxLength: 5 }), word, (words, between) => {
        pre(words.every((one) => fold(piecesOf(one)).units !== ''));
        const redacted = redact(draftFor({ verbatim: `They said ${words.join(between)} to us` }), ...words);
        // As long as each word is one that a single redaction takes out.
        const { verbatim } = captureOf(redacted);
        for (const one of words) expect(captureOf(redact(redacted, one)).verbatim).toBe(verbatim);
      }),
    );
  });

  it('marks every occurrence and counts them', () => {
    const redacted = redact(draftFor({ verbatim: 'Dana said so. Ask DANA.' }), 'dana');
    expect(captureOf(redacted).verbatim).toBe('[redacted] said so. Ask [redacted].');
    expect(captureOf(redacted).redactions).toBe(2);
    expect(captureOf(redact(redacted, 'said so')).redactions).toBe(3);
  });

  it('takes the selector’s collapsed and glued text along', () => {
    const selector = { type: 'TextQuoteSelector' as const, exact: 'first line.second one', prefix: '', suffix: '' };
    const redacted = redact(draftFor({ verbatim: 'first line.\n\nsecond one', selector }), 'line.\nsecond');
    expect(captureOf(redacted).selector?.exact).toBe('first [redacted] one');
  });

  it('does not find words across a space that they do not have', () => {
    expect(captureOf(redact(draftFor({ verbatim: 'a plan name' }), 'Ann')).verbatim).toBe('a plan name');
  });

  it('drops the selector when the words stand in it in a form that cannot be found', () => {
    const selector = { type: 'TextQuoteSelector' as const, exact: 'call D•a•n•a today', prefix: '', suffix: '' };
    expect(captureOf(redact(draftFor({ verbatim: 'call Dana today', selector }), 'Dana')).selector).toBeNull();
  });

  it('removes a piece of the words that the context was cut in', () => {
    const selector = {
      type: 'TextQuoteSelector' as const,
      exact: 'ask Dana Reyes',
      prefix: 'a Reyes wrote: ',
      suffix: ' from Dana Re',
    };
    const redacted = captureOf(redact(draftFor({ verbatim: 'ask Dana Reyes', selector }), 'Dana Reyes')).selector;
    expect(redacted).toMatchObject({
      exact: 'ask [redacted]',
      prefix: '[redacted] wrote: ',
      suffix: ' from [redacted]',
    });
  });

  it.each([
    ['https://x.example/?q=Dana%20Reyes', 'https://x.example/?q=[redacted]'],
    ['https://x.example/?q=dana+reyes&p=1', 'https://x.example/?q=[redacted]&p=1'],
    ['https://x.example/people/dana-reyes', 'https://x.example/people/[redacted]'],
    ['https://x.example/#:~:text=so%2C-,Dana%20Reyes', 'https://x.example/#:~:text=so%2C-,[redacted]'],
    [
      'https://x.example/?next=https%3A%2F%2Fy.example%2F%3Fq%3DDana%2520Reyes',
      'https://x.example/?next=https%3A%2F%2Fy.example%2F%3Fq%3D[redacted]',
    ],
    ['https://dana-reyes.example/x', 'https://redacted.example/x'],
    ['https://x.example/?q=%E4%B8%AD%ff', 'https://x.example/?q=%E4%B8%AD%ff'],
  ])('redacts addresses: %s', (url, expected) => {
    const draft = draftFor();
    const page = { ...captureOf(draft).page, url };
    expect(captureOf(redact(draftFor({ page }), 'Dana Reyes')).page.url).toBe(expected);
  });

  it('leaves out values of a fixed form and keys that others are matched by', () => {
    const draft = draftFor();
    const opportunity = { ...blankOpportunity, amount: '40000', currencyIsoCode: 'EUR', closeDate: '2026-06-30' };
    const redacted = redact({ ...draft, opportunity }, '40000');
    expect(redacted.opportunity).toMatchObject({ amount: null, currencyIsoCode: 'EUR', closeDate: '2026-06-30' });
    expect(redact(draft, 'northwind').account).toMatchObject({ name: '[redacted]', domains: [] });
    expect(redact(draft, 'northwind').contacts[0]?.email).toBe('dana@[redacted].example');
  });

  it('keeps every field within its length: a block stands in for the mark', () => {
    const redacted = redact(draftFor({ verbatim: 'z'.repeat(100_000) }), 'z');
    expect(captureOf(redacted).verbatim).toBe('█'.repeat(100_000));
  });

  it('leaves marks of earlier redactions whole', () => {
    const once = redact(draftFor({ verbatim: 'the act of Dana' }), 'Dana');
    expect(captureOf(redact(once, 'act')).verbatim).toBe('the [redacted] of [redacted]');
    expect(captureOf(redact(once, 'act of [redacted]')).verbatim).toBe('the [redacted]');
  });

  it('never touches ids, dates or our own words, nor anything when the words are blank', () => {
    const draft = draftFor();
    expect(redact(draft, ' \n ')).toBe(draft);
    for (const words of [draft.id.slice(0, 4), 'selection', 'email', 'gmail', 'Heard', '2026'])
      expect(redact(draft, words)).toMatchObject({
        id: draft.id,
        createdAt: draft.createdAt,
        capture: [{ id: draft.id, method: 'selection' }],
      });
  });

  it('takes several words at once, of those that overlap every piece', () => {
    const draft = draftFor({ verbatim: 'Dana Reyes Ortiz, of Northwind Traders Ltd: call Reyes' });
    const redacted = captureOf(redact(draft, 'Reyes', 'Dana Reyes', ' ', 'Reyes Ortiz', 'Northwind'));
    expect(redacted.verbatim).toBe('[redacted], of [redacted] Traders Ltd: call [redacted]');
    expect(redacted.redactions).toBe(3);
  });

  it('leaves none of several words in an address, whichever are made of what parts words there', () => {
    const page = { ...captureOf(draftFor()).page, url: 'https://x.example/dana-reyes/--_--/a%40b.example?q=kim+ho' };
    const redacted = captureOf(redact(draftFor({ page }), 'Kim Ho', '--_--', 'a@b.example', 'Dana Reyes'));
    expect(redacted.page.url).toBe('https://x.example/[redacted]/[redacted]/[redacted]?q=[redacted]');
  });

  it('removes the longest piece that any of the words left at the edge of the context', () => {
    const selector = { type: 'TextQuoteSelector' as const, exact: 'ask Dana Reyes', prefix: '', suffix: ' or Kim Hol' };
    const redacted = captureOf(
      redact(draftFor({ verbatim: 'ask Dana Reyes', selector }), 'Hollis', 'Kim Hollis', 'Dana'),
    );
    expect(redacted.selector?.suffix).toBe(' or [redacted]');
  });

  it('folds a text as often for a hundred words as for one', () => {
    const addresses = Array.from({ length: 96 }, (_, at) => `person${at}@northwind.example`);
    const verbatim = addresses.map((one) => `${one} ${'says so. '.repeat(110)}`).join('');
    const draft = draftFor({ verbatim });
    const one = foldedBy(() => redact(draft, addresses[0] ?? ''));
    const all = foldedBy(() => redact(draft, ...addresses));
    expect(verbatim.length).toBeGreaterThan(90_000);
    expect(captureOf(redact(draft, ...addresses)).redactions).toBe(96);
    expect(one).toBeGreaterThan(verbatim.length);
    expect(all / one).toBeLessThan(1.2);
  });

  it('handles a selection of 90,000 characters', () => {
    const verbatim = 'lorem ipsum dolor '.repeat(5_500);
    const before = performance.now();
    redact(draftFor({ verbatim }), verbatim.slice(100, 90_000));
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

/** How many characters are folded meanwhile: each is made lower case once. */
function foldedBy(work: () => void): number {
  const { toLowerCase } = String.prototype;
  let count = 0;
  const counting = vi.spyOn(String.prototype, 'toLowerCase');
  counting.mockImplementation(function (this: string) {
    count++;
    return toLowerCase.call(this);
  });
  work();
  counting.mockRestore();
  return count;
}

const blankOpportunity = {
  externalId: null,
  name: null,
  amount: null,
  currencyIsoCode: null,
  stageName: null,
  closeDate: null,
  probability: null,
  opportunityType: null,
  source: 'page' as const,
  origins: {},
};

const OWN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every string in a record but our own ids, keys included, addresses also as they read when decoded. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return OWN_ID.test(value) ? [] : [value, decoded(value)];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value === 'object' && value !== null)
    return [...Object.keys(value), ...Object.values(value).flatMap(strings)];
  return [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
