// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isStamp, leavesIn } from '../../utils/sites/transcript/leaves.ts';

/** An element with these nodes in it: texts as they are, `null` a comment as frameworks leave it. */
function element(tag: string, ...nodes: readonly (string | null | Element)[]): Element {
  const made = document.createElement(tag);
  made.append(...nodes.map((node) => node ?? document.createComment('')));
  return made;
}

const texts = (root: Element): string[] => leavesIn(root).map(({ text }) => text);

describe('the pieces of text in an element', () => {
  it('are what each element shows, in order', () => {
    const row = element('div', element('b', 'Kit  Lee '), ' at ', element('i', '0:04'), element('p', '\n one\n'));
    expect(texts(row)).toEqual(['Kit Lee', 'at', '0:04', 'one']);
  });

  it('are one where a framework left a comment in it', () => {
    expect(texts(element('i', '0', null, ':04'))).toEqual(['0:04']);
    expect(texts(element('p', 'one ', element('b', 'two'), ' three'))).toEqual(['one', 'two', 'three']);
  });

  it('are none of initials, scripts, styles and white space', () => {
    const row = element(
      'div',
      element('i', 'KL'),
      element('script', '1:00'),
      element('style', 'p'),
      element('p', ' \n'),
    );
    expect(texts(row)).toEqual([]);
  });

  it('look alike where tag and classes are the same', () => {
    const [one, other] = [element('b', 'Kit'), element('b', 'Lou')];
    one.className = 'who';
    other.className = 'who';
    const looks = leavesIn(element('div', one, other, element('b', 'Ana'))).map(({ look }) => look);
    expect(looks[0]).toBe(looks[1]);
    expect(looks[2]).not.toBe(looks[0]);
  });

  it('are a stamp where they say a time and nothing else', () => {
    const row = element('div', element('i', '[1:02:03]'), element('i', 'at 1:02'), element('i', '9:41 PM'));
    expect(leavesIn(row).map(isStamp)).toEqual([true, false, false]);
  });
});
