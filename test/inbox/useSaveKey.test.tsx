import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { useSaveKey } from '../../server/inbox/useSaveKey.ts';

afterEach(cleanup);

function Form({ onSave }: { onSave: (words: string) => void }) {
  const [words, setWords] = useState('');
  const form = useSaveKey(() => onSave(words));
  return (
    <form ref={form} aria-label="Form">
      <label>
        Words <input value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
    </form>
  );
}

/** As a browser does, which waits for no painting between two keys. */
const press = (at: HTMLElement, init: KeyboardEventInit): boolean =>
  at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

test.each([{ ctrlKey: true }, { metaKey: true }])(
  'P2 the key saves what was typed right before it: %j',
  async (held) => {
    const saved: string[] = [];
    render(<Form onSave={(words) => saved.push(words)} />);
    const field = screen.getByLabelText<HTMLInputElement>('Words');
    field.value = 'the last letter';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
    await Promise.resolve();
    expect(press(field, { key: 'Enter', ...held })).toBe(false);
    expect(saved).toEqual(['the last letter']);
  },
);

test('Enter alone, and any other key, is the field’s', () => {
  const saved: string[] = [];
  render(<Form onSave={(words) => saved.push(words)} />);
  const field = screen.getByLabelText('Words');
  expect([press(field, { key: 'Enter' }), press(field, { key: 'a', ctrlKey: true })]).toEqual([true, true]);
  expect(saved).toEqual([]);
});
