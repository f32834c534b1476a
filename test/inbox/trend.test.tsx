import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Trend } from '../../server/inbox/problems/Trend.tsx';
import { findingOf, pointsOf } from '../../server/inbox/problems/trendWords.ts';

afterEach(cleanup);

const weekOf = (reports: number, place: number) => ({
  week: `2026-W${10 + place}`,
  reports,
  accounts: Math.min(1, reports),
});
const WEEKS = [0, 2, 0, 1, 3, 0, 1, 4].map(weekOf);

test('the last four weeks stand beside the four before, in numbers alone', () => {
  expect(findingOf(WEEKS)).toBe('11 reports in 8 weeks; 8 in the last 4, 3 in the 4 before.');
  expect(findingOf([weekOf(1, 0)])).toBe('1 report in 1 weeks; 1 in the last 4, 0 in the 4 before.');
});

test('every week is a point, with the accounts beside it', () => {
  expect(pointsOf(WEEKS).map(({ value, note }) => [value, note])).toContainEqual([4, '1 account']);
  expect(pointsOf(WEEKS)[0]).toEqual({ label: '2026-W10', value: 0, few: false, note: '0 accounts' });
});

test('a problem that did not come up has no plot; another has one, and a table of the same', () => {
  const { rerender, container } = render(<Trend weeks={[weekOf(0, 0)]} />);
  expect(container.textContent).toBe('');
  rerender(<Trend weeks={WEEKS} />);
  expect(screen.getByRole('heading', { name: 'How often it comes up' })).toBeTruthy();
  expect(screen.getAllByRole('row')).toHaveLength(WEEKS.length + 1);
});
