// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { composedText } from '../../utils/capture/composed.ts';
import { highlighted } from '../../utils/capture/highlighted.ts';
import { shadowRootOf } from '../../utils/capture/shadowRoot.ts';
import { build, placeOf } from '../support/markup.ts';

/** Highlights from the first words to the last, both included. */
function select(markup: string, from: string, to: string): void {
  document.body.replaceChildren(...build(markup));
  const [start, end] = [placeOf(from), placeOf(to)];
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset + to.length);
}

const veiled = (style: string) => `<p>We lose <span style="${style}">SPOKEN</span>a day.</p>`;

/** The first text inside that has these words. */
function textIn(root: Node, words: string): Node {
  const walker = document.createTreeWalker(root, 0x4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.nodeValue?.includes(words)) return node;
  throw new Error(`No text has ${words}`);
}

/** A selection whose ends lie in different trees, as both browsers tell of it. */
function across(from: Node, start: number, to: Node, end: number): void {
  const selection = document.getSelection();
  if (!selection) throw new Error('no selection');
  selection.selectAllChildren(document.body);
  const range = { startContainer: from, startOffset: start, endContainer: to, endOffset: end };
  Object.assign(selection, { getComposedRanges: () => [range] });
}

function card(mode: 'open' | 'closed', inside: string): ShadowRoot {
  const host = document.createElement('x-card');
  const root = host.attachShadow({ mode });
  root.append(...build(inside));
  document.body.append(host);
  return root;
}

afterEach(() => {
  const selection = document.getSelection();
  if (selection) Reflect.deleteProperty(selection, 'getComposedRanges');
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the words between two places, as they are drawn', () => {
  it('are cut at both ends, with the lines of paragraphs, divisions and breaks', () => {
    select('<div>Hello Kit, we</div><p>lose<br>a day</p><div>each month</div>', 'we', 'each');
    expect(composedText(document)).toEqual({
      text: 'we\n\nlose\na day\n\neach',
      crosses: false,
      veiled: false,
      lists: false,
    });
  });

  it('are without those that are laid out and not seen, and say so', () => {
    for (const style of ['font-size: 0px', 'position: absolute; width: 1px']) {
      select(veiled(style), 'We', 'day.');
      expect(composedText(document)).toEqual({ text: 'We lose a day.', crosses: false, veiled: true, lists: false });
    }
    select(veiled('font-size: 1px'), 'We', 'day.');
    expect(composedText(document)).toMatchObject({ text: 'We lose SPOKENa day.', veiled: false });
  });

  it('may begin and end in one text', () => {
    select('<p>We lose a whole day.</p>', 'lose', 'whole');
    expect(composedText(document)?.text).toBe('lose a whole');
  });

  it('have the items of lists on lines of their own, however deep', () => {
    select('<ul><li>Export <b>all</b><ol><li>by hand</li></ol></li><li>Open</li></ul>', 'Export', 'Open');
    expect(composedText(document)).toMatchObject({ text: 'Export all\nby hand\nOpen', lists: true });
  });

  it('have nothing of scripts, styles and what cannot be highlighted', () => {
    select('<p>We <script>let x</script><i style="user-select: none">SECRET</i>lose a day</p>', 'We', 'day');
    expect(composedText(document)?.text).toBe('We lose a day');
  });

  it('are none without a selection', () => {
    document.body.replaceChildren(...build('<p>Words</p>'));
    document.getSelection()?.removeAllRanges();
    expect(composedText(document)).toBeNull();
  });
});

describe('over the border of a shadow root', () => {
  it('both sides are read, and what the browser gives is told beside it', () => {
    document.body.replaceChildren(...build('<p>They told us:</p>'));
    const root = card('open', '<p>We lose a day.</p><p>Not this.</p>');
    across(textIn(document.body, 'told'), 5, textIn(root, 'lose'), 7);
    expect(highlighted(document)).toMatchObject({ verbatim: 'told us:\n\nWe lose' });
    expect(highlighted(document).shown).not.toBeNull();
  });

  it('a whole root between two lines is not lost', () => {
    document.body.replaceChildren(...build('<p>Before</p>'));
    card('open', '<p>inside</p>');
    document.body.append(...build('<p>after</p>'));
    across(textIn(document.body, 'Before'), 0, textIn(document.body, 'after'), 5);
    expect(composedText(document)).toMatchObject({ text: 'Before\n\ninside\n\nafter', crosses: true });
  });

  it('an end that is not drawn gives nothing to guess from', () => {
    document.body.replaceChildren(...build('<p>Before</p><x-card><p>given to no slot</p></x-card>'));
    document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    across(textIn(document.body, 'Before'), 0, textIn(document.body, 'given'), 5);
    expect(composedText(document)).toBeNull();
  });

  it('older words elsewhere are not read while the keyboard is in a field', () => {
    document.body.replaceChildren(...build('<p>Before</p><input value="typed">'));
    const root = card('open', '<p>inside</p>');
    across(textIn(document.body, 'Before'), 0, textIn(root, 'inside'), 6);
    document.querySelector('input')?.focus();
    expect(highlighted(document).verbatim).not.toContain('inside');
  });
});

it('a closed root is found by what the browser lends to extensions, and a refusal costs nothing', () => {
  const root = card('closed', '<p>inside</p>');
  const { host } = root;
  expect(shadowRootOf(host)).toBeNull();
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (element: Element) => (element === host ? root : null) } });
  expect(shadowRootOf(host)).toBe(root);
  vi.stubGlobal('chrome', {
    dom: {
      openOrClosedShadowRoot: () => {
        throw new Error('refused');
      },
    },
  });
  expect(shadowRootOf(host)).toBeNull();
});
