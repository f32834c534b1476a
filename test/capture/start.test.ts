// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { startOf } from '../../utils/capture/start.ts';
import { build } from '../support/markup.ts';

/** Drags from the end of the element `a` to the end of the element `b`, and gives the text the words begin in. */
function dragged(markup: string): string | null {
  document.body.replaceChildren(...build(markup));
  const [a, b] = [document.querySelector('#a')?.firstChild, document.querySelector('#b')?.firstChild];
  if (!a || !b) throw new Error('both ends are needed');
  for (const element of document.querySelectorAll('*'))
    Object.assign(element, { checkVisibility: () => element.closest('[hidden]') === null });
  document.getSelection()?.setBaseAndExtent(a, a.nodeValue?.length ?? 0, b, b.nodeValue?.length ?? 0);
  return startOf(document).node.nodeValue;
}

describe('the words begin', () => {
  it('in the next message, when the drag began at the very end of the one before', () => {
    expect(dragged('<p id="a">before</p> <p id="b">meant</p>')).toBe('meant');
  });

  it('not in what the page hides between them', () => {
    expect(dragged('<p id="a">before</p><div hidden>menu</div><style>p{}</style><p id="b">meant</p>')).toBe('meant');
  });

  it('in hidden text where there is nothing else', () => {
    expect(dragged('<div hidden><p id="a">before</p><p id="b">meant</p></div>')).toBe('meant');
  });
});
