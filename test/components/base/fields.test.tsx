import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Field } from '../../../components/base/Field.tsx';
import { grow } from '../../../components/base/grow.ts';
import { Select } from '../../../components/base/Select.tsx';
import { TextArea } from '../../../components/base/TextArea.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';

afterEach(cleanup);

const ignore = (): void => undefined;

test('label, hint, mark and error all belong to the control', () => {
  render(
    <Field label="Amount" hint="Per year" mark="read from the page" error="must be a number" required>
      {(field) => <TextInput {...field} value="" onInput={ignore} />}
    </Field>,
  );
  const input = screen.getByLabelText<HTMLInputElement>('Amount');
  const described = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['read from the page', 'Per year', 'must be a number']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.required).toBe(true);
});

test('without any of them nothing is promised to a screen reader', () => {
  render(<Field label="Stage">{(field) => <TextInput {...field} value="" onInput={ignore} />}</Field>);
  const input = screen.getByLabelText('Stage');
  expect(input.hasAttribute('aria-describedby')).toBe(false);
  expect(input.hasAttribute('aria-invalid')).toBe(false);
  expect(input.hasAttribute('required')).toBe(false);
});

test('two fields of one label are still two', () => {
  render(
    <>
      <Field label="Name">{(field) => <TextInput {...field} value="a" onInput={ignore} />}</Field>
      <Field label="Name">{(field) => <TextInput {...field} value="b" onInput={ignore} />}</Field>
    </>,
  );
  expect(screen.getAllByLabelText('Name').map((input) => input instanceof HTMLInputElement && input.value)).toEqual([
    'a',
    'b',
  ]);
});

test('typing tells the text; every script finds its own direction', async () => {
  const onInput = vi.fn<(value: string) => void>();
  render(
    <>
      <TextInput aria-label="line" value="" onInput={onInput} />
      <TextArea value="" onInput={onInput} />
    </>,
  );
  const user = userEvent.setup();
  for (const field of screen.getAllByRole('textbox')) {
    expect(field.getAttribute('dir')).toBe('auto');
    await user.type(field, 'x');
  }
  expect(onInput.mock.calls).toEqual([['x'], ['x']]);
});

test('a select tells the value that was chosen', async () => {
  const onInput = vi.fn<(value: string) => void>();
  const options = [
    { value: 'open', label: 'Open' },
    { value: 'planned', label: 'Planned' },
  ];
  render(<Select value="open" options={options} onInput={onInput} />);
  await userEvent.setup().selectOptions(screen.getByRole('combobox'), 'Planned');
  expect(onInput).toHaveBeenCalledWith('planned');
});

test('a text area grows by hand only where the browser does not do it', () => {
  const area = document.createElement('textarea');
  Object.defineProperty(area, 'scrollHeight', { value: 120 });
  grow(area, true);
  expect(area.style.height).toBe('');
  grow(area, false);
  expect(area.style.height).toBe('120px');
});
