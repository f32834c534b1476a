import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/outbox/Popup.tsx';
import { colleaguesBriefly } from '../../../components/outbox/colleagueWords.ts';
import type { AccountProblem, AccountProblems } from '../../../utils/record/accountProblems.ts';
import { FAILURES, HeardError, type FailureCode } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import type { Tracked } from '../../../utils/record/tracked.ts';
import { FakeBackground } from './background.ts';
import { decided, tracked } from './sample.ts';

afterEach(cleanup);

const NORTHWIND = { name: 'Northwind Traders', domains: [], externalIds: [] };
const SAFE = 'We will have it in the spring.';

const problem = (statement: string, more: Partial<AccountProblem> = {}): AccountProblem => ({
  id: newId(),
  statement,
  reports: 2,
  own: 0,
  decision: null,
  quote: null,
  ...more,
});
const told = (problems: AccountProblem[], more: Partial<AccountProblems> = {}): AccountProblems => ({
  problems,
  more: false,
  inTriage: { reports: 0, own: 0 },
  ...more,
});

/** A popup over the customer's page; `hold` keeps the endpoint's answer back until it is called. */
function show(
  colleagues: AccountProblems | null,
  {
    rows = [tracked({ quote: 'arrived' })],
    held = false,
    byTitle = false,
    fails,
  }: { rows?: Tracked[]; held?: boolean; byTitle?: boolean; fails?: FailureCode } = {},
) {
  const background = new FakeBackground(rows);
  background.here = NORTHWIND;
  background.colleagues = colleagues;
  background.byTitle = byTitle;
  if (fails) background.fail.set('account.problems', new HeardError(fails));
  const answered = Promise.withResolvers<void>();
  if (!held) answered.resolve();
  const call: typeof background.call = async (name, input) => {
    if (name === 'account.problems') await answered.promise;
    return background.call(name, input);
  };
  const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const around = {
    openForm: vi.fn<(id: string) => void>(),
    openOptions: vi.fn<() => void>(),
    openTab: vi.fn<(url: string) => void>(),
    close: vi.fn<() => void>(),
    copy,
    shortcut: () => Promise.resolve(null),
  };
  render(<Popup door={{ call, onChanged: background.onChanged }} around={around} />);
  return { background, around, copy, answer: answered.resolve, user: userEvent.setup() };
}

const head = () => screen.findByRole('button', { name: /On this page/ });
const part = () => screen.findByRole('region', { name: 'What colleagues heard here' });
const headSays = (words: RegExp) => waitFor(async () => expect((await head()).textContent).toMatch(words));

describe('what colleagues heard at the customer on the page', () => {
  test('P9 a problem, where it stands, why, and what may be said, by keyboard alone', async () => {
    const decision = decided('declined', { safeSentence: SAFE });
    const { user, copy, around } = show(told([problem('Exports stop', { decision, own: 1 }), problem('Imports lag')]));
    await headSays(/1 report by you · 2 problems heard by colleagues/);
    (await head()).focus();
    await user.keyboard('{Enter}');
    const heard = await part();
    expect(within(heard).getByText('1 report by colleagues, 1 by you')).toBeTruthy();
    await user.click(within(heard).getByRole('button', { name: 'Copy the sentence for the customer' }));
    expect(copy).toHaveBeenCalledWith(SAFE);
    within(heard)
      .getByRole('button', { name: /Exports stop/ })
      .focus();
    await user.keyboard('{Enter}');
    expect(within(heard).getByRole('article', { name: 'Decision' }).textContent).toContain('What would change it');
    await user.keyboard('j{Enter}');
    expect(within(heard).getByText('Nobody has decided on it yet.')).toBeTruthy();
    await user.click(within(heard).getByRole('button', { name: 'Its place in the ranking' }));
    await waitFor(() => expect(around.openTab).toHaveBeenCalledWith(expect.stringContaining('ranking/')));
  });

  test('stands there for who reported nothing on the customer, before the endpoint has answered', async () => {
    const { answer, background } = show(told([problem('Exports stop')]), { rows: [], held: true });
    await headSays(/nothing by you · asking for colleagues’/);
    answer();
    await headSays(/nothing by you · 1 problem heard by colleagues/);
    expect(background.asked('account.problems')).toEqual([{ account: NORTHWIND }]);
  });

  test('that comes in while it is looked at waits behind one line, and then has the keyboard', async () => {
    const { answer, user } = show(told([problem('Exports stop')]), { held: true });
    await user.click(await head());
    expect(screen.getByText('Asking what colleagues heard here …')).toBeTruthy();
    answer();
    const button = await screen.findByRole('button', { name: 'Show: 1 problem heard by colleagues' });
    expect(screen.queryByText('Exports stop')).toBeNull();
    await user.click(button);
    const heard = await part();
    expect(within(heard).getByText('Exports stop')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('What colleagues heard here');
  });

  test('of a customer that the workspace knows no more by then nothing is asked for on and on', async () => {
    const { answer, background } = show(told([]), { held: true });
    await headSays(/asking for colleagues’/);
    background.colleagues = null;
    answer();
    await waitFor(async () => expect((await head()).textContent).not.toMatch(/asking/));
    expect((await head()).textContent).toContain('Northwind Traders');
  });

  test('a customer that only a title names is called so', async () => {
    const { background } = show(told([]), { byTitle: true });
    expect(await screen.findByRole('button', { name: /^By the title Northwind Traders/ })).toBeTruthy();
    expect(background.asked('account.problems')).toHaveLength(1);
  });

  test('a quote that the workspace lets through is told with whose it is', async () => {
    const quote = { verbatim: 'It stops.', capturedAt: '2026-05-13T09:00:00Z', reportId: null, account: null };
    const { user } = show(told([problem('Exports stop', { quote: { ...quote, said: 'Dana Doe' } })]));
    await headSays(/1 problem/);
    await user.click(await head());
    await user.click(await screen.findByRole('button', { name: /Exports stop/ }));
    expect((await part()).textContent).toMatch(/It stops\.\s*Dana Doe, /);
  });

  test('what is not sorted yet, what is left out, and that there is nothing are said', async () => {
    const { user } = show(told([problem('Own', { reports: 1, own: 1 })], { inTriage: { reports: 3, own: 1 } }));
    await headSays(/2 reports by colleagues/);
    await user.click(await head());
    expect((await part()).textContent).toContain('2 reports by colleagues still to be sorted.');
    expect(screen.queryByText('Own')).toBeNull();
    cleanup();
    const none = show(told([]));
    await headSays(/nothing by colleagues/);
    await none.user.click(await head());
    expect((await part()).textContent).toContain('No colleague has reported anything from here.');
    cleanup();
    const many = show(told([problem('Exports stop')], { more: true }));
    await headSays(/1\+ problems heard/);
    await many.user.click(await head());
    expect((await part()).textContent).toContain('These moved last; the others stand in the ranking.');
  });

  const FAILS: FailureCode[] = ['colleagues-not-fetched', 'colleagues-not-told', 'sign-in-again'];
  test.each(FAILS)('P2 %s is said in its place, with what to do, and one’s own reports stand there', async (code) => {
    const { user } = show(told([problem('Exports stop')]), { fails: code });
    await headSays(/1 report by you · colleagues’ not fetched/);
    await user.click(await head());
    expect((await part()).textContent).toContain(FAILURES[code].join(' '));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getAllByRole('button', { name: /arrived/ })).toHaveLength(2);
  });

  test('what could not be fetched is asked for again, and then has the keyboard', async () => {
    const { user, background } = show(told([problem('Exports stop')]), { fails: 'colleagues-not-fetched' });
    await headSays(/not fetched/);
    await user.click(await head());
    background.fail.clear();
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Exports stop')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('What colleagues heard here');
  });

  test('a sign-in that has ended leads to Options, an old endpoint to no button that would do nothing', async () => {
    const ended = show(told([]), { fails: 'sign-in-again' });
    await headSays(/not fetched/);
    await ended.user.click(await head());
    await ended.user.click(within(await part()).getByRole('button', { name: 'Open Options' }));
    expect(ended.around.openOptions).toHaveBeenCalledOnce();
    cleanup();
    const old = show(told([]), { fails: 'colleagues-not-told' });
    await headSays(/not fetched/);
    await old.user.click(await head());
    expect(within(await part()).queryAllByRole('button')).toEqual([]);
  });

  test('P8 nothing is asked about a customer that the workspace does not know', async () => {
    const { background } = show(null);
    await headSays(/Northwind Traders 1 report$/);
    expect(background.asked('account.problems')).toEqual([]);
  });

  test('has no barrier that axe knows', async () => {
    const decision = decided('planned', { safeSentence: SAFE });
    const { user } = show(told([problem('Exports stop', { decision }), problem('Imports lag')]));
    await headSays(/2 problems/);
    await user.click(await head());
    await user.click(await screen.findByRole('button', { name: /Imports lag/ }));
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

test('an account that is not known has no words', () => {
  expect(colleaguesBriefly(null)).toBe('');
});
