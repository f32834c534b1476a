import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtQuote, quoteLink } from '../../utils/record/quoteLink.ts';
import { REDACTED } from '../../utils/record/redactText.ts';
import { captureFor } from '../support/reports.ts';

const URL_ = 'https://app.acme.example/deal/7';
function link(verbatim: string, [prefix, suffix] = ['', ''], url = URL_): string | null {
  const { page } = captureFor();
  const selector = { type: 'TextQuoteSelector', exact: verbatim, prefix, suffix } as const;
  return quoteLink({ page: { ...page, url }, selector, verbatim });
}
/** The ways that a link names the quote, each in its parts. */
const decoded = (found: string | null): string[][] =>
  (found?.split(':~:')[1] ?? '').split('&').map((text) => text.replace('text=', '').split(',').map(decodeURIComponent));

describe('a link to the quote', () => {
  it('names the words, and what stands around them', () => {
    expect(link('We lose a day', ['ello, on Monday said: ', ' each month. Kind reg'])).toBe(
      `${URL_}#:~:text=on%20Monday%20said%3A-,We%20lose%20a%20day,-each%20month.%20Kind` +
        '&text=Monday%20said%3A-,We%20lose%20a%20day,-each%20month.&text=said%3A-,We%20lose%20a%20day,-each&text=We%20lose%20a%20day',
    );
  });

  it('goes behind a fragment that the page has already', () => {
    expect(link('We lose', ['', ''], 'https://mail.acme.example/#inbox/1')).toBe(
      'https://mail.acme.example/#inbox/1:~:text=We%20lose',
    );
  });

  it('names both ends of a long quote, or of one over several blocks', () => {
    expect(decoded(link('one two three four five six seven\neight nine'))).toEqual([
      ['one two three four five six', 'eight nine'],
    ]);
    const words = Array.from({ length: 60 }, (_, at) => `w${at}`);
    expect(decoded(link(words.join(' ')))).toEqual([[words.slice(0, 6).join(' '), words.slice(-6).join(' ')]]);
    // Ends that overlap would look for the same words twice.
    const few = ['a', 'b', 'c'].map((letter) => letter.repeat(50));
    expect(decoded(link(few.join(' ')))).toEqual([[few[0], few[2]]]);
    expect(decoded(link('x'.repeat(200)))).toEqual([['x'.repeat(200)]]);
  });

  it('tells the places of a quote over several blocks apart as well', () => {
    expect(
      decoded(link('Hello Kit,\nWe lose a day', ['Kit wrote to us on Monday, at ten: ', ' each month. Kind'])),
    ).toEqual([
      ['Monday, at ten:-', 'Hello Kit', 'We lose a day', '-each'],
      ['at ten:-', 'Hello Kit', 'We lose a day', '-each'],
      ['We lose a day', '-each'],
    ]);
  });

  it('takes the first word of a context only where it is not cut, which is where there was less to keep', () => {
    expect(decoded(link('We lose', ['Ana: ', ' a day.']))[0]).toEqual(['Ana:-', 'We lose', '-a day.']);
    const [before, after] = ['off words that stand before it: ', ' a day of work, as we all do, and'];
    expect(decoded(link('We lose', [before, after]))[0]).toEqual(['stand before it:-', 'We lose', '-a day of']);
    expect(decoded(link('We lose', ['x'.repeat(31) + ' ', ' ' + 'y'.repeat(31)]))).toEqual([['We lose']]);
  });

  it('names one line alone by one word of context, the longer one', () => {
    const long =
      'We lose a day of work each month because the export of invoices stops whenever a colleague opens the list meanwhile';
    expect(decoded(link(`Hello Kit,\n${long} at noon.`, ['on Monday: ', ' each. Kind'])).at(-1)).toEqual([
      'We lose a day of work',
      'opens the list meanwhile at noon.',
      '-each.',
    ]);
    expect(decoded(link('We lose a day\nAna', ['on Monday: ', ' each. Kind'])).at(-1)).toEqual([
      'Monday:-',
      'We lose a day',
    ]);
  });

  it('takes a table’s cells for blocks of their own', () => {
    expect(decoded(link('March\t3 days'))).toEqual([['March', '3 days']]);
  });

  it('leaves a word out that the quote holds only part of, since browsers look for whole ones', () => {
    expect(decoded(link('se a day each mo', ['We lo', 'nth, sir']))).toEqual([
      ['We lose-', 'a day each', '-month, sir'],
      ['lose-', 'a day each', '-month,'],
      ['a day each'],
    ]);
  });

  it('knows whole words where no spaces stand between them', () => {
    // 毎月 (each month) | 二日 (two days) | を | 失って …: only the half word at the beginning is left out.
    expect(decoded(link('月二日を失っています', ['毎', '。'])).at(-1)).toEqual(['二日を失っています']);
    const [start = '', end = ''] = decoded(link('毎月二日を失っています。'.repeat(20))).at(-1) ?? [];
    expect(start.length + end.length).toBeLessThan(60);
    expect('毎月二日を失っています。'.repeat(20).startsWith(start)).toBe(true);
  });

  it('writes out what a directive is parted by', () => {
    expect(link('a-b, c & d')).toBe(`${URL_}#:~:text=a%2Db%2C%20c%20%26%20d`);
  });

  it('is the page alone where the words are redacted, pasted or not known to stand there', () => {
    expect(link(`call ${REDACTED} at noon`)).toBe(URL_);
    expect(link('   ')).toBe(URL_);
    expect(isAtQuote(URL_)).toBe(false);
    expect(isAtQuote(link('We lose a day') ?? '')).toBe(true);
    const { page } = captureFor();
    expect(quoteLink({ page: { ...page, url: URL_ }, selector: null, verbatim: 'We lose' })).toBe(URL_);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'chrome://settings', '', 'not an address'])(
    'is none to %s',
    (url) => expect(link('We lose', ['', ''], url)).toBeNull(),
  );

  it('is an address whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (words, around) => {
        const found = link(words, [around, around]);
        expect(found !== null && URL.canParse(found)).toBe(true);
        expect(found).not.toMatch(/[\s<>"]/);
      }),
    );
  });
});
