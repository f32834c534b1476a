import { renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCatchUp } from '../../../server/inbox/ranking/useCatchUp.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What an endpoint answers that is behind. */
const then = (): object | null => ({});

test('a page of now is not asked for again', () => {
  const ask = vi.fn<() => void>();
  renderHook(() => useCatchUp(null, ask));
  vi.advanceTimersByTime(60_000);
  expect(ask).not.toHaveBeenCalled();
});

test('one of then is asked for every two seconds, until it is of now', () => {
  const ask = vi.fn<() => void>();
  const { rerender } = renderHook((shown: object | null) => useCatchUp(shown, ask), { initialProps: then() });
  for (const times of [1, 2, 3]) {
    vi.advanceTimersByTime(1_999);
    expect(ask).toHaveBeenCalledTimes(times - 1);
    vi.advanceTimersByTime(1);
    expect(ask).toHaveBeenCalledTimes(times);
    rerender(then());
  }
  rerender(null);
  vi.advanceTimersByTime(60_000);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('a room that is left asks no more', () => {
  const ask = vi.fn<() => void>();
  const { unmount } = renderHook(() => useCatchUp(then(), ask));
  unmount();
  vi.advanceTimersByTime(60_000);
  expect(ask).not.toHaveBeenCalled();
});
