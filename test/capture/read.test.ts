// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { contextIn } from '../../utils/capture/context.ts';
import { mergeContext } from '../../utils/capture/mergeContext.ts';
import { readDocument } from '../../utils/capture/read.ts';
import { Reading } from '../../utils/record/capture.ts';
import { URL_MAX, VERBATIM_MAX } from '../../utils/record/limits.ts';
import type { Marked } from '../../utils/sites/table.ts';
import type { Mark, Read, Site } from '../../utils/sites/types.ts';

const site = (read: Read, matches: Mark['matches'] = () => true): Site & Marked => ({
  id: 'made-up',
  kind: 'crm',
  folder: 'crm',
  mark: { by: 'page', matches },
  read,
});
const broken = (): never => {
  throw new Error('the page was redesigned');
};
/** Both scripts, as a click runs them. */
const read = (one: Site & Marked): unknown =>
  mergeContext(readDocument(document, location, [one]).reading, contextIn([one], document, location));

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
    const reading = read(told);
    expect(Reading.parse(reading)).toEqual(reading);
    expect(reading).toMatchObject({
      verbatim: 'what they said',
      selector: { exact: 'what they said', prefix: '', suffix: '' },
      page: { site: 'made-up', kind: 'crm', object: 'Deal', title: 'A page' },
      conversation: { subject: 'S' },
      said: null,
    });
  });

  it('says which site it is before that reads anything', () => {
    expect(readDocument(document, location, [site(broken)]).site).toEqual({ id: 'made-up', folder: 'crm' });
    expect(readDocument(document, location, []).site).toBeNull();
  });

  it('is the generic one when the site fails, and the quote comes back', () => {
    for (const one of [site(broken), site(() => ({}), broken)])
      expect(read(one)).toMatchObject({
        verbatim: 'what they said',
        page: { site: 'generic', kind: 'web', title: 'A page' },
      });
  });

  it('is the generic one when the selection changed between the two scripts', () => {
    const one = site(() => ({ conversation: { subject: 'Another', id: null, participants: [] } }));
    const { reading } = readDocument(document, location, [one]);
    type('what somebody else said');
    expect(mergeContext(reading, contextIn([one], document, location))).toEqual(reading);
  });

  it.each([null, undefined, 'nonsense', {}, { words: 'what they said' }, { context: {} }])(
    'is left as it is by %o instead of a context',
    (told) => {
      const { reading } = readDocument(document, location, []);
      expect(mergeContext(reading, told)).toBe(reading);
    },
  );

  it('gives the words to the background to refuse when they are too long, without a second copy', () => {
    type('x'.repeat(VERBATIM_MAX + 1));
    const { reading } = readDocument(document, location, []);
    expect(reading.verbatim.length).toBe(VERBATIM_MAX + 1);
    expect(reading.selector).toBeNull();
  });

  it('cuts titles and addresses to what the record takes', () => {
    document.title = 't'.repeat(5_000);
    const reading = read(site(() => ({ page: { url: `data:,${'u'.repeat(URL_MAX)}` } })));
    expect(Reading.parse(reading).page.url.length).toBe(URL_MAX);
  });

  it('changes nothing in the page', () => {
    const before = document.documentElement.outerHTML;
    readDocument(document, location);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
