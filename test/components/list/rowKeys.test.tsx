import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveByKey, searchByKey } from '../../../components/list/rowKeys.ts';

const ROWS = ['one', 'two', 'three'];

/** A list of three rows with an action inside the second, a search field, a text field and something to read. */
function Page({ current }: { current?: string }) {
  return (
    <div>
      <input type="search" aria-label="Search" />
      <textarea aria-label="Reason" />
      <button type="button">Options</button>
      <ul>
        {ROWS.map((name) => (
          <li key={name}>
            <button type="button" data-row={name} aria-current={name === current ? 'true' : undefined}>
              {name}
            </button>
            {name === 'two' && <button type="button">Copy</button>}
          </li>
        ))}
      </ul>
      <article data-reading>
        <button type="button">Back</button>
      </article>
    </div>
  );
}

const onKey = (event: KeyboardEvent): void => {
  searchByKey(event, screen.getByRole('searchbox'));
  moveByKey(event, screen.getByRole('list'));
};

beforeEach(() => document.addEventListener('keydown', onKey));
afterEach(() => {
  document.removeEventListener('keydown', onKey);
  cleanup();
});

const focused = () => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label');
/** Presses on whatever has the focus; true when the browser may still do its own thing. */
const press = (key: string, more: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const focus = (name: string) => screen.getByRole('button', { name }).focus();

describe('from row to row', () => {
  test.each(['j', 'ArrowDown'])('%s goes down and stops at the last', (key) => {
    render(<Page />);
    const went = ROWS.map(() => {
      press(key);
      return focused();
    });
    expect(went).toEqual(ROWS);
    expect(press(key)).toBe(true);
    expect(focused()).toBe('three');
  });

  test.each(['k', 'ArrowUp'])('%s goes up and stops at the first', (key) => {
    render(<Page />);
    focus('two');
    press(key);
    expect(focused()).toBe('one');
    press(key);
    expect(focused()).toBe('one');
  });

  test('an action inside a row counts as that row', () => {
    render(<Page />);
    focus('Copy');
    press('j');
    expect(focused()).toBe('three');
  });

  test('from elsewhere it goes on from the row that is open', () => {
    render(<Page current="two" />);
    focus('Options');
    press('j');
    expect(focused()).toBe('three');
  });

  test('a moved focus does not scroll the page as well', () => {
    render(<Page />);
    expect(press('ArrowDown')).toBe(false);
  });
});

describe('keys that belong to somebody else', () => {
  test.each(['ctrlKey', 'metaKey', 'altKey'])("%s with j is the browser's", (modifier) => {
    render(<Page />);
    focus('one');
    press('j', { [modifier]: true });
    expect(focused()).toBe('one');
  });

  test.each(['j', 'k', 'ArrowDown', 'ArrowUp', '/'])('%s in a text is for the text', (key) => {
    render(<Page />);
    screen.getByLabelText('Reason').focus();
    expect(press(key)).toBe(true);
    expect(focused()).toBe('Reason');
  });

  test.each(['j', 'ArrowUp', '/'])('%s in the search field is for the search', (key) => {
    render(<Page />);
    screen.getByRole('searchbox').focus();
    expect(press(key)).toBe(true);
    expect(focused()).toBe('Search');
  });

  test('Down in the search field goes to what was found', () => {
    render(<Page />);
    screen.getByRole('searchbox').focus();
    press('ArrowDown');
    expect(focused()).toBe('one');
  });

  test('arrows scroll what is being read, letters still move', () => {
    render(<Page current="one" />);
    focus('Back');
    expect(press('ArrowDown')).toBe(true);
    expect(focused()).toBe('Back');
    press('j');
    expect(focused()).toBe('two');
  });

  test('other keys do nothing', () => {
    render(<Page />);
    for (const key of ['Enter', ' ', 'a', 'PageDown', 'Tab']) expect(press(key)).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('search', () => {
  test('/ goes to the field and is not typed into it', () => {
    render(<Page />);
    focus('two');
    expect(press('/')).toBe(false);
    expect(focused()).toBe('Search');
  });

  test("Ctrl+/ is the browser's", () => {
    render(<Page />);
    expect(press('/', { ctrlKey: true })).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });
});
