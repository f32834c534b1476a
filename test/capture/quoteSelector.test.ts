// @vitest-environment happy-dom
import { assert, property, string } from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { textAfter, textBefore } from '../../utils/capture/around.ts';
import { selector } from '../../utils/capture/quoteSelector.ts';
import { CONTEXT } from '../../utils/record/limits.ts';
import { QuoteSelector } from '../../utils/record/capture.ts';
import { build, placeOf } from '../support/markup.ts';

const text = string({ unit: 'binary', maxLength: 80 }).map((value) => value.replace(/[\ud800-\udfff]/gu, ''));
const flat = (value: string) => value.replace(/\s+/g, ' ');

describe('the quote selector', () => {
  it('keeps the words, and at most 32 whole characters on either side', () => {
    assert(
      property(text, text, text, (before, exact, after) => {
        const made = QuoteSelector.parse(selector(exact, before, after));
        expect(made.exact).toBe(exact);
        expect([...made.prefix].length).toBeLessThanOrEqual(CONTEXT);
        expect([...made.suffix].length).toBeLessThanOrEqual(CONTEXT);
        expect((made.prefix + made.suffix).isWellFormed()).toBe(true);
        expect(flat(before).endsWith(made.prefix)).toBe(true);
        expect(flat(after).startsWith(made.suffix)).toBe(true);
      }),
    );
  });

  it('cuts between characters when the place lies inside one', () => {
    const half = '😀'.slice(1);
    const made = selector('x', half + 'a'.repeat(10) + '😀'.slice(0, 1), half + 'b');
    expect(made).toMatchObject({ prefix: 'a'.repeat(10), suffix: 'b' });
  });

  it('takes all there is where there is less than 32 characters', () => {
    expect(selector('middle', 'be ', ' af')).toMatchObject({ prefix: 'be ', suffix: ' af' });
  });
});

describe('the text around a place', () => {
  beforeEach(() => document.body.replaceChildren());
  it('goes on over elements, and puts a space where a line ends', () => {
    document.body.append(...build('<p>one <b>tw</b>o</p><p>here<br>and<i> there</i></p><p>last</p>'));
    expect(flat(textBefore(placeOf('here'), 100)).trim()).toBe('one two');
    const { node } = placeOf('and');
    expect(flat(textAfter({ node, offset: 3 }, 100)).trim()).toBe('there last');
    expect(flat(textBefore(placeOf('there'), 100))).toContain('two here and');
  });

  it('leaves out what nobody reads', () => {
    document.body.append(...build('<p>seen</p><style>.x{color:red}</style><template>not this</template><p>here</p>'));
    expect(textBefore(placeOf('here'), 100).trim()).toBe('seen');
  });

  it('starts from between two elements as well', () => {
    document.body.append(...build('<p>first</p><p>second</p><p>third</p>'));
    expect(textBefore({ node: document.body, offset: 1 }, 100).trim()).toBe('first');
    expect(textAfter({ node: document.body, offset: 1 }, 100).trim()).toMatch(/^second/);
    expect(textBefore({ node: document.body, offset: 3 }, 100).trim()).toBe('first second third');
    expect(textAfter({ node: document.body, offset: 3 }, 100)).toBe('');
  });
});
