import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MyPage } from '../../../components/me/MyPage.tsx';
import { FAILURES, HeardError } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import { MEMBERSHIP } from '../report/background.ts';
import { Me } from '../../../utils/record/me.ts';
import { compared, figures, MeBackground } from './sample.ts';

afterEach(cleanup);

let background: MeBackground;
beforeEach(() => {
  background = new MeBackground();
});

function open() {
  const openOptions = vi.fn<() => void>();
  const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  render(<MyPage door={background} openOptions={openOptions} copy={copy} />);
  return { openOptions, copy, user: userEvent.setup() };
}

/** The notice that the figures are old; the page's other status lines say what was copied. */
const stale = async (): Promise<HTMLElement> => {
  const title = await screen.findByText(FAILURES['figures-not-fetched'][0]);
  return title.closest<HTMLElement>('[role=status]') ?? expect.fail('it is no status');
};
const words = (): string => document.body.textContent;
const region = (name: string) => within(screen.getByRole('region', { name }));
const rows = (within_: ReturnType<typeof region>): string[][] =>
  within_.getAllByRole('row').map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));

/** Rules that need no layout; colours are looked at in the real browser. */
async function violations(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false } };
  return (await axe.run(document.body, { rules })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('what I reported, by state and by month, a month with nothing in it too', async () => {
  open();
  await screen.findByText('What you reported');
  expect(rows(region('What you reported'))).toEqual([
    ['Month', 'Waiting', 'Under way', 'Done', 'No, or not now', 'All'],
    ['November 2026', '2', '0', '0', '0', '2'],
    ['October 2026', '0', '0', '0', '0', '0'],
    ['September 2026', '0', '1', '1', '1', '3'],
  ]);
  expect(screen.getByText('2 reports arrived more than a year ago.')).toBeTruthy();
  expect(words()).toContain('Sam Seller, Acme');
});

test('P9 what it moved: a no with the sentence that may be told, which is copied whole', async () => {
  const { copy, user } = open();
  const moved = within(await screen.findByRole('region', { name: 'What it moved' }));
  expect(moved.getByText('Your reports stand on 4 problems: 3 decided, and 1 of those is done.')).toBeTruthy();
  const [declined, waiting] = moved.getAllByRole('listitem');
  expect(declined?.textContent).toContain('Declined');
  expect(declined?.textContent).toContain('Mira Novak');
  expect(declined?.textContent).toContain('2 reports of yours');
  expect(waiting?.textContent).toContain('Received');
  expect(waiting?.textContent).not.toContain('You may tell');
  await user.click(moved.getByRole('button', { name: 'Copy the sentence for the customer' }));
  expect(copy).toHaveBeenCalledExactlyOnceWith('Not this year.');
  expect(moved.getByText('2 problems more: search for them in the popup.')).toBeTruthy();
});

test('with too few ended deals nothing is compared, and it says why and what brings more', async () => {
  open();
  const claims = within(await screen.findByRole('region', { name: 'What you said, and what became of it' }));
  expect(claims.getByText(/^2 deals you reported have an outcome so far. From 5 on/)).toBeTruthy();
  expect(claims.getByText(/known by its CRM id/)).toBeTruthy();
  expect(claims.queryByRole('table')).toBeNull();
});

test('while an endpoint that has just started counts, it says so instead of a number', async () => {
  background.told = figures({ claims: null });
  open();
  const claims = within(await screen.findByRole('region', { name: 'What you said, and what became of it' }));
  expect(claims.getByText('It is being counted; open this page again in some seconds.')).toBeTruthy();
  expect(claims.queryByText(/From 5 on/)).toBeNull();
});

test('with enough of them amounts and severity stand beside what became of the deals', async () => {
  background.told = figures({ claims: { ended: 9, needed: 5, compared } });
  const { user } = open();
  const name = 'What you said, and what became of it';
  await screen.findByRole('region', { name });
  expect(rows(region(name))).toEqual([
    ['Currency', 'Won deals', 'You said', 'They ended at'],
    ['EUR', '5', '€100,000', '€82,000'],
    ['You said', 'Won', 'Lost'],
    ['They cannot do the job', '2', '1'],
    ['Nothing about it', '1', '3'],
  ]);
  expect(words()).toContain('Of the 9 deals you reported that ended, 5 were won and 4 lost.');
  expect(words()).toContain('Half of the won deals with both amounts ended at 82% of the amount you gave, or less');
  expect(words()).toContain('€150,000 (60%) was on 4 deals that were lost and €100,000 on 5 won ones.');
  await user.click(region(name).getByText('The last 3 deals'));
  const items = region(name).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Renewal: lost on Oct 3, 2026. You said: €40,000. Nothing was paid.',
    'Seats: lost on Oct 2, 2026. You said: €40,000. Nothing was paid; last it was put at €40,000.',
    'Depot: won on Oct 1, 2026. You said: €40,000. In the end: €30,000.',
  ]);
});

test('figures of an endpoint that held lost deals’ last amounts against the claim are not shown as a comparison', async () => {
  const { claimed: _, ...older } = compared;
  background.told = Me.parse({ ...figures(), claims: { ended: 9, needed: 5, compared: older } });
  open();
  await screen.findByRole('region', { name: 'What you said, and what became of it' });
  expect(words()).toContain('Your endpoint still counts lost deals by their last amount');
  expect(words()).not.toContain('82%');
  expect(screen.queryByText('They ended at')).toBeNull();
});

test('what is held stands there at once, and gives way to what is told', async () => {
  background.held = figures({ answers: { reports: 2, medianDays: 9 } });
  open();
  expect(await screen.findByText('Half of your 2 answered reports had an answer within 9 days.')).toBeTruthy();
  expect(await screen.findByText('Half of your 5 answered reports had an answer within 3 days.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('figures-not-fetched: the last known figures stay, with their date, and can be asked for again', async () => {
  background.held = figures({ asOf: '2026-11-01T09:00:00.000Z' });
  background.told = new HeardError('figures-not-fetched');
  const { user } = open();
  const notice = await stale();
  for (const sentence of FAILURES['figures-not-fetched']) expect(notice.textContent).toContain(sentence);
  expect(notice.textContent).toMatch(/last told here, on Nov 1, 2026/);
  expect(words()).toContain('What it moved');
  background.told = figures();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
  expect(background.asked('me.fetch')).toBe(2);
});

test.each(['figures-not-fetched', 'figures-not-told', 'internal'] as const)(
  '%s with nothing held says so, and shows no figure',
  async (code) => {
    background.told = new HeardError(code);
    open();
    const alert = await screen.findByRole('alert');
    for (const sentence of FAILURES[code]) expect(alert.textContent).toContain(sentence);
    expect(screen.queryByRole('region')).toBeNull();
    expect(words()).not.toContain('Fetching');
  },
);

test('sign-in-again leads to Options instead of trying again', async () => {
  background.told = new HeardError('sign-in-again');
  const { openOptions, user } = open();
  await user.click(await screen.findByRole('button', { name: 'Open Options' }));
  expect(openOptions).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('not joined: leads to Options, and asks no endpoint', async () => {
  background.membership = null;
  const { openOptions, user } = open();
  expect(await screen.findByText(FAILURES['not-joined'][1])).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open Options' }));
  expect(openOptions).toHaveBeenCalledOnce();
  expect(background.asked('me.fetch')).toBe(0);
});

test('nothing sent yet says what to do first', async () => {
  const nothing = { waiting: 0, underWay: 0, done: 0, notTaken: 0 };
  background.told = figures({ reported: nothing, months: [] });
  open();
  expect(await screen.findByText('Nothing arrived yet')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('P5 another sign-in is asked about anew; a sync of reports is not', async () => {
  open();
  await screen.findByText('What it moved');
  background.change();
  await waitFor(() => expect(background.asked('me.held')).toBe(2));
  expect(background.asked('me.fetch')).toBe(1);
  const member = { ...MEMBERSHIP.member, id: newId(), name: 'Kim' };
  background.membership = { ...MEMBERSHIP, member };
  background.held = null;
  background.told = new HeardError('figures-not-fetched');
  background.change();
  await screen.findByText(/Kim/);
  await screen.findByRole('alert');
  expect(background.asked('me.fetch')).toBe(2);
  expect(words()).not.toContain('What it moved');
});

test('no barrier that axe knows: compared, with an old answer, and empty', async () => {
  background.held = figures({ claims: { ended: 9, needed: 5, compared } });
  background.told = new HeardError('figures-not-fetched');
  open();
  await stale();
  expect(await violations()).toEqual([]);
  cleanup();
  background.membership = null;
  open();
  await screen.findByText(FAILURES['not-joined'][1]);
  expect(await violations()).toEqual([]);
});
