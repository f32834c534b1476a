import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { useKeptFocus } from '../../../components/outbox/useKeptFocus.ts';

afterEach(cleanup);

/** Two groups of rows, each a list of its own, so that a moved row is made anew as in the popup. */
function Board({ groups }: { groups: string[][] }) {
  const root = useRef<HTMLElement>(null);
  const keep = useKeptFocus(root);
  useLayoutEffect(keep);
  return (
    <div>
      <button type="button">Options</button>
      <main ref={root}>
        {groups.map((rows, index) => (
          <ul key={index === 0 ? 'first' : 'second'}>
            {rows.map((name) => (
              <li key={name}>
                <button type="button" data-row={name}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        ))}
      </main>
    </div>
  );
}

const focused = () => document.activeElement?.textContent;

function start(...groups: string[][]) {
  const { rerender } = render(<Board groups={groups} />);
  return (...next: string[][]) => rerender(<Board groups={next} />);
}
const focus = (name: string) => screen.getByRole('button', { name }).focus();

describe('the keyboard', () => {
  test('goes along with a row that moves to the other group', () => {
    const draw = start(['a', 'b'], ['c']);
    focus('b');
    draw(['a'], ['b', 'c']);
    expect(focused()).toBe('b');
  });

  test('waits on the neighbour when the new place is drawn later', () => {
    const draw = start(['a', 'b', 'c'], []);
    focus('b');
    draw(['a', 'c'], []);
    expect(focused()).toBe('c');
    draw(['a', 'c'], ['b']);
    expect(focused()).toBe('b');
  });

  test('stays with the neighbour once the person went on from there', () => {
    const draw = start(['a', 'b', 'c'], []);
    focus('b');
    draw(['a', 'c'], []);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    draw(['a', 'c'], ['b']);
    expect(focused()).toBe('c');
  });

  test('goes to the last row when the last one is gone', () => {
    const draw = start(['a', 'b'], []);
    focus('b');
    draw(['a'], []);
    expect(focused()).toBe('a');
  });

  test('is left alone when nothing is left', () => {
    const draw = start(['a'], []);
    focus('a');
    draw([], []);
    expect(document.activeElement).toBe(document.body);
  });

  test('is never taken from somewhere else', () => {
    const draw = start(['a', 'b'], []);
    focus('b');
    focus('Options');
    draw(['a'], []);
    expect(focused()).toBe('Options');
  });

  test('is not given back after a click beside the rows', () => {
    const draw = start(['a', 'b'], []);
    focus('b');
    screen.getByRole('button', { name: 'b' }).blur();
    fireEvent.pointerDown(document.body);
    draw(['a'], []);
    expect(document.activeElement).toBe(document.body);
  });

  test('a row that merely changes its place among its own keeps it', () => {
    const draw = start(['a', 'b', 'c'], []);
    focus('c');
    draw(['c', 'a', 'b'], []);
    expect(focused()).toBe('c');
  });
});
