// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { activeElement } from '../../utils/capture/active.ts';
import { rootsIn } from '../../utils/capture/shadowRoot.ts';
import { chooseFrame } from '../../utils/capture/chooseFrame.ts';
import { fieldSelection, inPassword } from '../../utils/capture/field.ts';
import { isFocused } from '../../utils/capture/focus.ts';
import { selectionText } from '../../utils/capture/selectionText.ts';
import { startOf } from '../../utils/capture/start.ts';

beforeEach(() => document.body.replaceChildren());

function field(markup: 'input' | 'textarea', value: string, [from, to]: [number, number], type?: string) {
  const element = document.createElement(markup);
  if (type) element.setAttribute('type', type);
  element.value = value;
  document.body.append(element);
  element.focus();
  element.setSelectionRange(from, to);
  return element;
}

const frame = (frameId: number, verbatim: string, focused: boolean) => ({
  frameId,
  result: { reading: { verbatim }, focused, site: null },
});

describe('which frame is meant', () => {
  it('the active one, not one where words were highlighted before', () => {
    const frames = [frame(0, 'stale words of the main frame', false), frame(7, 'fresh words', true)];
    expect(chooseFrame(frames, false)).toMatchObject({ frameId: 7, reading: { verbatim: 'fresh words' } });
  });

  it('none, when the active one could not be read: another origin’s', () => {
    expect(chooseFrame([frame(0, 'stale words', false)], false)).toBeNull();
    const broken = [null, undefined, 'nonsense', { focused: true }].map((result) => ({ frameId: 0, result }));
    expect(chooseFrame(broken, false)).toBeNull();
  });

  it('the one that was named, focused or not', () => {
    expect(chooseFrame([frame(7, 'words', false)], true)).toMatchObject({ reading: { verbatim: 'words' } });
    expect(chooseFrame([], true)).toBeNull();
  });
});

/** A document with these properties in place of its own. */
function fake(own: Record<string, unknown>): Document {
  return new Proxy(document, {
    get: (target, key) => (typeof key === 'string' && key in own ? own[key] : Reflect.get(target, key)),
  });
}

describe('the active document', () => {
  it('is this one, unless a frame in it has the keyboard', () => {
    expect(isFocused(document)).toBe(true);
    const active = { ...document.createElement('iframe'), localName: 'iframe', shadowRoot: null };
    expect(isFocused(fake({ activeElement: active }))).toBe(false);
  });

  it('is found down through open shadow roots', () => {
    const host = document.createElement('div');
    const inner = host.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    inner.append(button);
    document.body.append(host);
    expect(rootsIn(document)).toEqual([inner]);
    const shadowed = { shadowRoot: { activeElement: { localName: 'button', shadowRoot: null } } };
    expect(activeElement(fake({ activeElement: shadowed }))?.localName).toBe('button');
  });

  it('is the one that every document around points at', () => {
    const outer = { activeElement: null as unknown, defaultView: { top: null as unknown } };
    outer.defaultView.top = outer.defaultView;
    const around = { localName: 'iframe', shadowRoot: null, ownerDocument: outer };
    const inner = fake({ activeElement: null, defaultView: { top: outer.defaultView, frameElement: around } });
    expect(isFocused(inner)).toBe(false);
    outer.activeElement = around;
    expect(isFocused(inner)).toBe(true);
  });

  it('is asked of the browser where the document around is another origin’s', () => {
    const view = {
      top: null,
      get frameElement(): never {
        throw new DOMException('cross-origin', 'SecurityError');
      },
    };
    expect(isFocused(fake({ activeElement: null, defaultView: view, hasFocus: () => true }))).toBe(true);
    expect(isFocused(fake({ activeElement: null, defaultView: view, hasFocus: () => false }))).toBe(false);
  });
});

describe('words in fields', () => {
  it('are the highlighted part, with the rest around it', () => {
    field('textarea', 'one\ntwo three', [4, 7]);
    expect(fieldSelection(document)).toMatchObject({ text: 'two', before: 'one\n', after: ' three' });
    expect(selectionText(document)).toBe('two');
    expect(startOf(document).node).toBe(document.querySelector('textarea'));
  });

  it('are none without a selection', () => {
    field('input', 'value', [2, 2]);
    expect(fieldSelection(document)).toBeNull();
  });

  it('P7 are never those of a password, also while it is shown', () => {
    field('input', 'secret', [0, 6], 'password');
    expect(inPassword(document)).toBe(true);
    expect(fieldSelection(document)).toBeNull();
    expect(selectionText(document)).toBe('');
    document.body.replaceChildren();
    const shown = field('input', 'secret', [0, 6]);
    shown.setAttribute('autocomplete', 'current-password');
    expect(selectionText(document)).toBe('');
  });
});
