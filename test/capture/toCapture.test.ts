import { describe, expect, it } from 'vitest';
import { toCapture, type CaptureInput } from '../../utils/capture/toCapture.ts';
import { Capture, type Reading } from '../../utils/record/capture.ts';
import { HeardError } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import { VERBATIM_MAX } from '../../utils/record/limits.ts';

const dana = { name: 'Dana Whitfield', email: 'dana@northwind.example' };
const sam = { name: null, email: 'sam@fernwood.example' };

const reading = (verbatim: string): Reading => ({
  verbatim,
  shown: null,
  selector: { type: 'TextQuoteSelector', exact: verbatim, prefix: 'before ', suffix: ' after' },
  page: {
    url: 'https://mail.google.com/mail/u/0/#inbox/x',
    title: 'Freight - sam@fernwood.example - Gmail',
    site: 'gmail',
    kind: 'email',
    object: null,
    recordName: null,
    fields: {},
  },
  said: { ...dana, role: null, at: null, mediaTime: null, quoted: false },
  message: { id: '1a', from: dana, to: [sam], cc: [], date: null, dateShown: 'May 1, 2026, 9:00 AM' },
  conversation: { subject: 'Freight', id: '1', participants: [dana, sam] },
  account: null,
  opportunity: null,
  written: null,
  part: null,
  turns: [],
  viewer: 'sam@fernwood.example',
});

const menu = {
  selectionText: 'Two lines of it.',
  frameUrl: 'https://widget.example/inner',
  pageUrl: 'https://mail.google.com/mail/u/0/#inbox/x',
  title: 'Freight',
};

const capture = (input: Partial<CaptureInput>) =>
  toCapture({
    id: newId(),
    capturedAt: '2026-11-23T10:00:00.000Z',
    reading: null,
    menu: null,
    own: { domains: [], emails: [] },
    ...input,
  });

const failureOf = (input: Partial<CaptureInput>) => {
  try {
    capture(input);
  } catch (error) {
    return error instanceof HeardError ? error.failure.code : 'another error';
  }
  return 'no failure';
};

describe('what is captured', () => {
  it('is a valid record with its line breaks, context, selector and account, and without the viewer', () => {
    const made = capture({ reading: reading('Two lines\nof it.'), menu });
    expect(Capture.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      method: 'selection',
      verbatim: 'Two lines\nof it.',
      selector: { exact: 'Two lines\nof it.' },
      page: { site: 'gmail' },
      message: { id: '1a' },
      account: { name: 'northwind.example', domains: ['northwind.example'] },
      redactions: 0,
    });
    expect(JSON.stringify(made)).not.toContain('viewer');
  });

  it('has the menu’s text and none of another frame’s context, where the frame could not be read', () => {
    const made = capture({ reading: reading('Words of the main frame.'), menu });
    expect(Capture.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      method: 'menuText',
      verbatim: 'Two lines of it.',
      page: { url: 'https://widget.example/inner', title: 'Freight', site: 'generic', kind: 'web' },
    });
    for (const key of ['selector', 'said', 'message', 'conversation', 'account', 'opportunity'] as const)
      expect(made[key]).toBeNull();
  });

  it('keeps the context where the reading lacks only what stands in a shadow root', () => {
    const made = capture({ reading: reading('lines of'), menu });
    expect(made).toMatchObject({
      method: 'menuText',
      verbatim: 'Two lines of it.',
      message: { id: '1a' },
      selector: null,
    });
  });

  it('has the menu’s text where the reading does not parse: a page had a hand in it', () => {
    for (const broken of [null, 'words', { verbatim: 'Two lines of it.' }, { ...reading('Two lines of it.'), page: 3 }])
      expect(capture({ reading: broken, menu })).toMatchObject({
        method: 'menuText',
        verbatim: 'Two lines of it.',
        page: { site: 'generic' },
        message: null,
      });
  });

  it('takes address and title of the page around for a frame that has none', () => {
    const inner = { ...reading('Two lines of it.').page, url: 'about:srcdoc', title: '' };
    const made = capture({
      reading: { ...reading('Two lines of it.'), page: inner },
      menu: { ...menu, frameUrl: 'about:srcdoc' },
    });
    expect(made.page).toMatchObject({ url: menu.pageUrl, title: 'Freight', site: 'gmail' });
  });

  it('has the words as they are drawn where the menu and the browser agree on which are meant', () => {
    const across = { ...reading('told us:\nWe lose a day'), shown: 'told us:' };
    expect(capture({ reading: across, menu: { ...menu, selectionText: 'told us:' } })).toMatchObject({
      verbatim: 'told us:\nWe lose a day',
      method: 'selection',
    });
    expect(capture({ reading: across, menu: null }).verbatim).toBe('told us:\nWe lose a day');
    const drawn = capture({ reading: across, menu: { ...menu, selectionText: 'told us: We lose a day' } });
    expect(drawn).toMatchObject({ verbatim: 'told us:\nWe lose a day', method: 'selection' });
    const other = capture({ reading: across, menu: { ...menu, selectionText: 'other words' } });
    expect(other).toMatchObject({ verbatim: 'other words', method: 'menuText' });
  });

  it('has no white space around it, and all of it inside', () => {
    expect(capture({ reading: reading(' \n a\n\n  b \n') }).verbatim).toBe('a\n\n  b');
  });

  it('keeps an account that the page itself told', () => {
    const account = { name: 'Northwind GmbH', domains: [], externalIds: ['001'] };
    expect(capture({ reading: { ...reading('x'), account } }).account).toEqual(account);
  });
});

describe('what is not captured', () => {
  it('nothing-selected: no words anywhere', () => {
    expect(failureOf({})).toBe('nothing-selected');
    expect(failureOf({ reading: reading(' \n '), menu: { ...menu, selectionText: null } })).toBe('nothing-selected');
  });

  it('quote-too-long: never a cut quote, although the menu has a shorter one', () => {
    const long = 'x'.repeat(VERBATIM_MAX + 1);
    expect(failureOf({ reading: { ...reading(''), verbatim: long, selector: null } })).toBe('quote-too-long');
    const cut = { ...menu, selectionText: long.slice(0, 16_384) };
    expect(failureOf({ reading: { verbatim: long }, menu: cut })).toBe('quote-too-long');
    expect(failureOf({ reading: reading(long.slice(1)) })).toBe('no failure');
  });
});
