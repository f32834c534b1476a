import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { Quote } from '../../../components/base/Quote.tsx';
import { splitAtMarks } from '../../../components/base/redactionMarks.ts';
import { REDACTED } from '../../../utils/record/redactText.ts';

afterEach(cleanup);

const shown = () => document.querySelector('blockquote');

test('the words stand as they were: line breaks, markup, scripts of any direction', () => {
  const words = 'שלום <b>not bold</b>\n\n👩‍👩‍👧 e\u0301 &amp; ';
  render(<Quote>{words}</Quote>);
  expect(shown()?.textContent).toBe(words);
  expect(shown()?.childElementCount).toBe(0);
  expect(shown()?.dir).toBe('auto');
});

test('a short quote has nothing to show more of', () => {
  render(<Quote clamp={3}>{'one\ntwo'}</Quote>);
  expect(screen.queryByRole('button')).toBeNull();
});

test.each(['line\n'.repeat(9), 'x'.repeat(400)])(
  'a long quote is clamped until asked for; the words are all there',
  async (words) => {
    render(<Quote clamp={3}>{words}</Quote>);
    const button = screen.getByRole('button', { name: 'Show all' });
    expect(shown()?.className).toContain('quote-clamped');
    expect(shown()?.textContent).toBe(words);
    expect(button.getAttribute('aria-controls')).toBe(shown()?.id);
    await userEvent.setup().click(button);
    expect(shown()?.className).not.toContain('quote-clamped');
    expect(screen.getByRole('button', { name: 'Show less' }).getAttribute('aria-expanded')).toBe('true');
  },
);

test('P8 redactions are visible marks', () => {
  render(<Quote>{`call ${REDACTED} or ${REDACTED}`}</Quote>);
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([REDACTED, REDACTED]);
});

test('a text cut at its marks is the same text', () => {
  const texts = fc.array(fc.oneof(fc.string(), fc.constant(REDACTED))).map((parts) => parts.join(''));
  const joined = fc.property(texts, (text) => {
    const parts = splitAtMarks(text);
    return (
      parts.map((part) => part.text).join('') === text &&
      parts.every(({ mark, text: own }) => !mark || own === REDACTED)
    );
  });
  expect(fc.check(joined)).toMatchObject({ failed: false });
});
