import { act, cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from '../../../components/base/Button.tsx';
import { Disclosure } from '../../../components/base/Disclosure.tsx';
import { EmptyState } from '../../../components/base/EmptyState.tsx';
import { FailureNotice } from '../../../components/base/FailureNotice.tsx';
import { KeyHint } from '../../../components/base/KeyHint.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import { Parting } from '../../../components/base/Parting.tsx';
import { Toast } from '../../../components/base/Toast.tsx';
import { FAILURES, type FailureCode } from '../../../utils/record/failure.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a busy button keeps the focus and does nothing a second time', async () => {
  const onClick = vi.fn<() => void>();
  const user = userEvent.setup();
  const { rerender } = render(<Button onClick={onClick}>Send</Button>);
  await user.click(screen.getByRole('button'));
  rerender(
    <Button busy onClick={onClick}>
      Send
    </Button>,
  );
  await user.click(screen.getByRole('button'));
  expect(onClick).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole('button'));
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
});

test('a busy submit button does not submit', async () => {
  const onSubmit = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" busy>
        Send
      </Button>
    </form>,
  );
  await userEvent.setup().click(screen.getByRole('button'));
  expect(onSubmit).not.toHaveBeenCalled();
});

test.each(Object.keys(FAILURES))('%s is shown in its two sentences, and interrupts', (code) => {
  const [what, next] = FAILURES[code as FailureCode];
  render(<FailureNotice failure={{ code: code as FailureCode }} />);
  expect(screen.getByRole('alert').textContent).toBe(what + next);
});

test('a failure names the fields that were objected to', () => {
  const fields = [
    { pointer: '/a', detail: 'too long' },
    { pointer: '/b', detail: 'too long' },
  ];
  render(<FailureNotice failure={{ code: 'report-refused', fields }} action={<Button>Try</Button>} />);
  expect(screen.getAllByText('too long')).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Try' })).toBeTruthy();
});

test('no failure, no notice', () => {
  const { container } = render(<FailureNotice failure={null} />);
  expect(container.childElementCount).toBe(0);
});

test('a notice that is no error waits for a pause', () => {
  render(<Notice tone="success" title="Decision saved" />);
  expect(screen.getByRole('status').textContent).toBe('Decision saved');
});

test('an empty state says what to do first', () => {
  render(<EmptyState title="Nothing yet" action={<Button>Begin</Button>} />);
  expect(screen.getByRole('heading', { name: 'Nothing yet' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Begin' })).toBeTruthy();
});

test('a disclosure tells when it opens and closes', async () => {
  const onToggle = vi.fn<(open: boolean) => void>();
  render(
    <Disclosure summary="More" onToggle={onToggle}>
      inside
    </Disclosure>,
  );
  await userEvent.setup().click(screen.getByText('More'));
  await vi.waitFor(() => expect(onToggle).toHaveBeenLastCalledWith(true));
});

test('keys are named as on this keyboard', () => {
  const { container, rerender } = render(<KeyHint keys="Ctrl+Enter" mac={false} />);
  expect(container.textContent).toBe('Ctrl+Enter');
  rerender(<KeyHint keys="Ctrl+Enter" mac />);
  expect(container.textContent).toBe('⌘+Enter');
  rerender(<KeyHint keys="Alt+Enter" mac />);
  expect(container.textContent).toBe('⌥+Enter');
});

test('a toast is announced, and its undo ends it', async () => {
  const undo = vi.fn<() => void>();
  const onDone = vi.fn<() => void>();
  render(<Toast text="Discarded" undo={undo} onDone={onDone} />);
  expect(screen.getByRole('status').textContent).toContain('Discarded');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(onDone).toHaveBeenCalledOnce();
});

test('a toast goes by itself, but not while the focus is on it', () => {
  vi.useFakeTimers();
  const onDone = vi.fn<() => void>();
  render(<Toast text="Discarded" undo={() => undefined} onDone={onDone} lasts={100} />);
  act(() => screen.getByRole('button').focus());
  vi.advanceTimersByTime(500);
  expect(onDone).not.toHaveBeenCalled();
  act(() => screen.getByRole('button').blur());
  vi.advanceTimersByTime(100);
  expect(onDone).toHaveBeenCalledOnce();
});

test('a view that replaces another takes the focus, so that it is read out', async () => {
  render(<Parting>On its way</Parting>);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('On its way'));
});
