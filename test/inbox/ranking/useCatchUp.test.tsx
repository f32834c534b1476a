import { renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCatchUp } from '../../../server/inbox/ranking/useCatchUp.ts';
import { RankingPage } from '../../../utils/record/ranking.ts';
import { TOKEN } from '../endpoint.ts';
import { FakeRanking } from './world.ts';

let page: RankingPage;
beforeEach(async () => {
  const answer = await new FakeRanking().fetch('/v1/ranking', { headers: { authorization: `Bearer ${TOKEN}` } });
  page = RankingPage.parse(await answer.json());
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const then = (): RankingPage => ({ ...page, asOf: '2026-11-25T10:00:00.000Z' });

test('a page of now is not asked for again', () => {
  const ask = vi.fn<() => void>();
  renderHook(() => useCatchUp(page, ask));
  vi.advanceTimersByTime(60_000);
  expect(ask).not.toHaveBeenCalled();
});

test('one of then is asked for every two seconds, until it is of now', () => {
  const ask = vi.fn<() => void>();
  const { rerender } = renderHook((shown: RankingPage) => useCatchUp(shown, ask), { initialProps: then() });
  for (const times of [1, 2, 3]) {
    vi.advanceTimersByTime(1_999);
    expect(ask).toHaveBeenCalledTimes(times - 1);
    vi.advanceTimersByTime(1);
    expect(ask).toHaveBeenCalledTimes(times);
    rerender(then());
  }
  rerender(page);
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
