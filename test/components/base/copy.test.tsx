import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { useCopy } from '../../../components/base/useCopy.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

function Copier({ write }: { write?: (text: string) => Promise<void> }) {
  const { told, copy, clear } = useCopy('select it and copy it', write);
  return (
    <>
      <button type="button" onClick={() => void copy('words')}>
        Copy
      </button>
      <button type="button" onClick={clear}>
        Clear
      </button>
      <output>{told}</output>
    </>
  );
}
const told = () => screen.getByRole('status').textContent;
const FAILED = 'Copying failed: select it and copy it.';

test('what was copied is told, until it holds no more', async () => {
  const written: string[] = [];
  render(<Copier write={async (text) => void written.push(text)} />);
  const user = userEvent.setup();
  expect(told()).toBe('');
  await user.click(screen.getByText('Copy'));
  expect([await screen.findByText('Copied.'), written]).toEqual([expect.anything(), ['words']]);
  await user.click(screen.getByText('Clear'));
  expect(told()).toBe('');
});

test('P13 a refusal says what to do by hand', async () => {
  render(<Copier write={() => Promise.reject(new Error('refused'))} />);
  await userEvent.setup().click(screen.getByText('Copy'));
  expect(await screen.findByText(FAILED)).toBeTruthy();
});

test('P13 so does a page that has no clipboard', async () => {
  render(<Copier />);
  const user = userEvent.setup();
  vi.stubGlobal('navigator', {});
  await user.click(screen.getByText('Copy'));
  expect(await screen.findByText(FAILED)).toBeTruthy();
});
