// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readDocument } from '../../utils/capture/read.ts';
import { Reading } from '../../utils/record/capture.ts';
import { URL_MAX, VERBATIM_MAX } from '../../utils/record/limits.ts';
import type { Site } from '../../utils/sites/types.ts';

const site = (read: Site['read'], matches: Site['matches'] = () => true): Site => ({
  id: 'made-up',
  kind: 'crm',
  matches,
  read,
});
const broken = (): never => {
  throw new Error('the page was redesigned');
};

function type(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.replaceChildren(field);
  field.focus();
  field.setSelectionRange(0, text.length);
}

beforeEach(() => {
  document.title = 'A page';
  type('what they said');
});

describe('the reading of a document', () => {
  it('fits the record and holds what the site told', () => {
    const told = site(() => ({ page: { object: 'Deal' }, conversation: { subject: 'S', id: null, participants: [] } }));
    const reading = readDocument(document, location, [told]);
    expect(Reading.parse(reading)).toEqual(reading);
    expect(reading).toMatchObject({
      verbatim: 'what they said',
      selector: { exact: 'what they said', prefix: '', suffix: '' },
      page: { site: 'made-up', kind: 'crm', object: 'Deal', title: 'A page' },
      conversation: { subject: 'S' },
      said: null,
    });
  });

  it('is the generic one when the site fails, and the quote comes back', () => {
    for (const one of [site(broken), site(() => ({}), broken)])
      expect(readDocument(document, location, [one])).toMatchObject({
        verbatim: 'what they said',
        page: { site: 'generic', kind: 'web', title: 'A page' },
      });
  });

  it('gives the words to the background to refuse when they are too long, without a second copy', () => {
    type('x'.repeat(VERBATIM_MAX + 1));
    const reading = readDocument(document, location, []);
    expect(reading.verbatim.length).toBe(VERBATIM_MAX + 1);
    expect(reading.selector).toBeNull();
  });

  it('cuts titles and addresses to what the record takes', () => {
    document.title = 't'.repeat(5_000);
    const long = site(() => ({ page: { url: `data:,${'u'.repeat(URL_MAX)}` } }));
    const reading = readDocument(document, location, [long]);
    expect(Reading.safeParse(reading).success).toBe(true);
    expect(reading.page.url.length).toBe(URL_MAX);
  });

  it('changes nothing in the page', () => {
    const before = document.documentElement.outerHTML;
    readDocument(document, location);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
