import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { App } from '../../server/inbox/App.tsx';
import { findingOf } from '../../server/inbox/health/healthWords.ts';
import { listHash, listOf, weekHash } from '../../server/inbox/health/healthHash.ts';
import { keepToken } from '../../server/inbox/session.ts';
import { newId } from '../../utils/record/id.ts';
import { Age, type LoopHealth, type LoopItem, LoopListName } from '../../utils/record/loopHealth.ts';
import { FakeEndpoint, TOKEN } from './endpoint.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/inbox#health');
  keepToken(TOKEN);
});
afterEach(cleanup);

const week = (name: string, reports: number, medianDays: number | null) => ({
  week: name,
  from: '2026-11-23',
  reports,
  medianDays,
});
const healthOf = (more: Partial<LoopHealth> = {}): LoopHealth => ({
  asOf: '2026-11-25T10:00:00Z',
  unanswered: {
    reports: 12,
    ages: [
      { age: 'under7', reports: 6 },
      { age: 'under30', reports: 3 },
      { age: 'under90', reports: 2 },
      { age: 'older', reports: 1 },
    ],
  },
  unseen: 4,
  overdue: 5,
  unowned: 7,
  answers: { reports: 30, medianDays: 6.5 },
  weeks: [week('2026-W46', 20, 9), week('2026-W47', 10, 4), week('2026-W48', 0, null)],
  ...more,
});
const item = (more: Partial<LoopItem> = {}): LoopItem => ({
  reportId: newId(),
  problemId: null,
  statement: 'Exports stop',
  who: 'Sel',
  date: '2026-08-25T10:00:00Z',
  days: 92,
  ...more,
});

function show(lists: Record<string, object> = {}, health: LoopHealth | null = healthOf()): FakeEndpoint {
  const endpoint = new FakeEndpoint();
  for (const [path, body] of Object.entries(lists))
    endpoint.instead.set(`/v1/loop-health/${path}`, () => Response.json(body));
  if (health) endpoint.instead.set('/v1/loop-health', () => Response.json(health));
  render(<App fetcher={endpoint.fetch} />);
  return endpoint;
}

describe('loop health', () => {
  test('has its tab, and every number is the way to its list', async () => {
    show();
    const numbers = await screen.findByRole('navigation', { name: 'Loop health' });
    const link = async (name: RegExp) => (await within(numbers).findByRole('link', { name })).getAttribute('href');
    expect(await link(/nobody answered 12/)).toBe('#health/unanswered');
    expect(await link(/90 days and more 1/)).toBe('#health/unanswered/older');
    expect(await link(/not yet seen by its seller 4/)).toBe('#health/unseen');
    expect(await link(/past their date 5/)).toBe('#health/overdue');
    expect(await link(/without an owner 7/)).toBe('#health/unowned');
    expect(await link(/Median time to an answer 6.5 days/)).toBe('#health');
    expect(screen.getByRole('link', { name: 'Loop health' }).getAttribute('aria-current')).toBe('page');
  });

  test('the plot says what it shows, and gives the same numbers as a table', async () => {
    show();
    const said = 'Last 4 days in 2026-W47; shortest 4 days in 2026-W47, longest 9 days in 2026-W46.';
    expect(await screen.findByText(said)).toBeTruthy();
    const row = screen.getByText('2026-W46').closest('tr');
    expect(row?.textContent).toBe('2026-W46920 answers');
    expect(screen.getByText('2026-W48').closest('tr')?.textContent).toBe('2026-W48–0 answers');
  });

  test('a list leads to the reports and problems themselves, page after page', async () => {
    const [report, problem] = [item(), item({ reportId: null, problemId: newId(), statement: 'Slow', who: null })];
    history.replaceState(null, '', '/inbox#health/unanswered/older');
    const endpoint = show({ 'unanswered?limit=50&age=older': { items: [report], next: report.reportId } });
    const first = await screen.findByRole('link', { name: 'Exports stop' });
    expect(first.getAttribute('href')).toBe(`#${report.reportId}`);
    expect(screen.getByText('waits 92 days')).toBeTruthy();
    endpoint.instead.delete('/v1/loop-health/unanswered?limit=50&age=older');
    endpoint.instead.delete('/v1/loop-health');
    endpoint.instead.set('/v1/loop-health/', () => Response.json({ items: [problem], next: null }));
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    const second = await screen.findByRole('link', { name: 'Slow' });
    expect(second.getAttribute('href')).toBe(`#problems/${problem.problemId}`);
    expect(endpoint.asked('/v1/loop-health/').at(-1)).toContain(`after=${report.reportId}`);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('the table leads to the answers of each week that has some, and back', async () => {
    const answered = item({ days: 9, date: '2026-11-12T10:00:00Z' });
    show({ 'answered?limit=50&week=2026-W46': { items: [answered], next: null } });
    await userEvent.click(await screen.findByText('The same as a table'));
    const link = await screen.findByRole('link', { name: '20 answers, 2026-W46' });
    expect(link.getAttribute('href')).toBe('#health/answered/2026-W46');
    expect(screen.queryByRole('link', { name: /2026-W48/ })).toBeNull();
    await userEvent.click(link);
    expect(await screen.findByRole('heading', { name: 'Answered in 2026-W46' })).toBeTruthy();
    expect(await screen.findByText('answered after 9 days')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    const number = await screen.findByRole('link', { name: /Answered in the last 26 weeks/ });
    await waitFor(() => expect(document.activeElement).toBe(number));
  });

  test('a week without answers, from a bookmark, says so', async () => {
    history.replaceState(null, '', '/inbox#health/answered/2026-W48');
    show({ 'answered?limit=50&week=2026-W48': { items: [], next: null } });
    expect(await screen.findByText('Nothing was answered in this week.')).toBeTruthy();
  });

  test('an empty list says that nothing is missing, and Escape leads back to the numbers', async () => {
    history.replaceState(null, '', '/inbox#health/overdue');
    show({ overdue: { items: [], next: null } });
    await screen.findByText('No deferral is past its date.');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(location.hash).toBe('#health'));
    const row = screen.getByRole('link', { name: /past their date/ });
    await waitFor(() => expect(document.activeElement).toBe(row));
  });

  test('a failure is told with what to do, and tried again', async () => {
    const endpoint = show({}, null);
    const again = await screen.findByRole('button', { name: 'Try again' });
    endpoint.instead.set('/v1/loop-health', () => Response.json(healthOf()));
    await userEvent.click(again);
    expect(await screen.findByText('How long sellers wait for an answer')).toBeTruthy();
  });
});

describe('what the plot shows in words', () => {
  test('nothing answered, and too few to lean on', () => {
    const none = healthOf({ weeks: [week('2026-W48', 0, null)], answers: { reports: 0, medianDays: null } });
    expect(findingOf(none)).toBe('Nothing was answered in these weeks.');
    const few = healthOf({ weeks: [week('2026-W48', 1, 1)], answers: { reports: 1, medianDays: 1 } });
    expect(findingOf(few)).toContain('Last 1 day in 2026-W48');
    expect(findingOf(few)).toContain('Only 1 in all: too few to lean on.');
  });
});

test('every list has an address of its own, and any other is the page', () => {
  for (const list of LoopListName.options) expect(listOf(listHash(list))).toEqual({ list, age: null });
  for (const age of Age.options) expect(listOf(listHash('unanswered', age))).toEqual({ list: 'unanswered', age });
  expect(listOf(weekHash('2026-W48'))).toEqual({ list: 'answered', age: null, week: '2026-W48' });
  expect(listOf('#health/unseen/2026-W48')).toEqual({ list: 'unseen', age: null });
  for (const hash of ['#health', '#health/', '#health/other', '']) expect(listOf(hash)).toBeNull();
});
