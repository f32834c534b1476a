import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePaused } from '../../../components/report/usePaused.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const hook = (first: string) => renderHook(({ text }) => usePaused(text, 100), { initialProps: { text: first } });
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

test('what stood there when it was opened counts at once; what is typed counts after a pause', async () => {
  const { result, rerender } = hook('a');
  expect(result.current[0]).toBe('a');
  rerender({ text: 'ab' });
  await wait(99);
  expect(result.current[0]).toBe('a');
  rerender({ text: 'abc' });
  await wait(99);
  expect(result.current[0]).toBe('a');
  await wait(1);
  expect(result.current[0]).toBe('abc');
});

test('leaving the field counts as a pause', async () => {
  const { result, rerender } = hook('a');
  rerender({ text: 'ab' });
  await act(() => result.current[1]());
  expect(result.current[0]).toBe('ab');
});
