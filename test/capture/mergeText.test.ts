import { assert, integer, pre, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIREFOX_CUT, holds, mergeText } from '../../utils/capture/mergeText.ts';

const words = string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');

describe('which text is believed', () => {
  it('the injected one, with its line breaks, where the menu says the same in one line', () => {
    assert(
      property(words, (text) => {
        const chromium = text.replace(/[\r\n]/g, ' ').trim();
        expect(mergeText(text, chromium)).toEqual({ verbatim: text, method: 'selection' });
      }),
    );
  });

  it('the injected one where Chromium dropped the line breaks of editable text', () => {
    expect(mergeText('one\ntwo', 'onetwo')).toEqual({ verbatim: 'one\ntwo', method: 'selection' });
  });

  it('the injected one where Firefox cut the menu, also through a surrogate pair', () => {
    assert(
      property(words, integer({ min: 0, max: 1 }), (text, shift) => {
        const long = 'x'.repeat(shift) + text.repeat(Math.ceil((FIREFOX_CUT + 10) / text.length));
        expect(mergeText(long, long.slice(0, FIREFOX_CUT))).toEqual({ verbatim: long, method: 'selection' });
      }),
      { numRuns: 30 },
    );
  });

  it('the menu’s where the injected text is another one, or a beginning below the cut', () => {
    assert(
      property(words, words, (one, other) => {
        pre(one.replace(/\s/g, '') !== other.replace(/\s/g, ''));
        expect(mergeText(one, other)).toEqual({ verbatim: other, method: 'menuText' });
      }),
    );
    expect(mergeText('short and more', 'short')).toEqual({ verbatim: 'short', method: 'menuText' });
  });

  it('the injected one without a menu, or when the menu says nothing', () => {
    assert(
      property(string(), (text) => {
        expect(mergeText(text, null)).toEqual({ verbatim: text, method: 'selection' });
        expect(mergeText(text, ' \n')).toEqual({ verbatim: text, method: 'selection' });
      }),
    );
  });

  it('knows a part of a selection, white space aside', () => {
    expect(holds('light text shadow text', 'shadow\ntext')).toBe(true);
    expect(holds('light text', 'other')).toBe(false);
  });
});
