import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useEffect, useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useStill } from '../../server/inbox/useStill.ts';

let changes: string[];
let ask: (words: string) => void;
beforeEach(() => {
  changes = [];
});
afterEach(cleanup);

function Page() {
  const area = useRef<HTMLDivElement>(null);
  const whenStill = useStill(area);
  useEffect(() => {
    ask = (words) => whenStill(() => void changes.push(words));
  }, [whenStill]);
  return (
    <>
      <nav>
        <button type="button">In the list of another column</button>
      </nav>
      <main>
        <button type="button">Above</button>
        <div ref={area}>
          <button type="button">Within</button>
        </div>
        <button type="button">Below</button>
      </main>
      <footer>
        <button type="button">In what stands elsewhere</button>
      </footer>
    </>
  );
}
const button = (name: string) => screen.getByRole('button', { name });
const point = (name: string) => fireEvent(button(name), new PointerEvent('pointerover', { bubbles: true }));

test.each(['Within', 'Below'])('a change waits while the pointer is on what is %s, the last one holds', (name) => {
  render(<Page />);
  point(name);
  ask('first');
  ask('second');
  expect(changes).toEqual([]);
  point('Above');
  expect(changes).toEqual(['second']);
});

test.each(['Above', 'In the list of another column', 'In what stands elsewhere'])('%s nothing is held up', (name) => {
  render(<Page />);
  point(name);
  button(name).focus();
  ask('at once');
  expect(changes).toEqual(['at once']);
});

test.each(['Within', 'Below'])('a change waits while the focus is %s', async (name) => {
  render(<Page />);
  button(name).focus();
  ask('later');
  expect(changes).toEqual([]);
  button('Above').focus();
  await waitFor(() => expect(changes).toEqual(['later']));
});

test('a finger that is lifted, and a pointer that leaves the window, hold nothing up', () => {
  render(<Page />);
  point('Within');
  ask('later');
  fireEvent(button('Within'), new PointerEvent('pointerout', { bubbles: true, relatedTarget: null }));
  expect(changes).toEqual(['later']);
});
