import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { moment } from '../../components/list/time.ts';
import { keepToken } from '../../server/inbox/session.ts';
import { seatWords } from '../../server/inbox/calls/callWords.ts';
import type { OfferedCall } from '../../utils/record/call.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import { reportFor } from '../support/reports.ts';
import { barriers } from './barriers.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
});

const STARTS = '2026-05-20T10:00:00+02:00';
function show(hash: string) {
  return showInbox(world, hash);
}
const button = (name: RegExp) => screen.findByRole('button', { name });

/** A report that offers a call, and the problem it is on. */
async function offered(startsAt = STARTS) {
  const nextCall = { startsAt, minutes: 30, productWelcome: true } as const;
  const report = { ...reportFor('Exports stop'), nextCall };
  await world.seller.sync([report]);
  const made = await world.pm.post('/v1/problems', { reportId: report.id, statement: null });
  const { operation } = await made.json();
  return { report, problemId: String(operation.problem.id) };
}
const taken = async (id: string) =>
  (await world.store.readCall(world.pm.joined.workspace.id, id))?.taken.map(({ name }) => name);

test('without a call the list says how there comes to be one, and a problem shows nothing', async () => {
  const user = show('#introductions');
  await user.click(await screen.findByRole('link', { name: 'Calls to join' }));
  expect(await screen.findByText(/No seller offers a call at present/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Calls to join');
  expect(await barriers()).toEqual([]);
  cleanup();
  show(`#problems/${await world.problem('Exports stop')}`);
  await screen.findByRole('heading', { name: 'Exports stop' });
  await waitFor(() => expect(world.requests.some((asked) => asked.includes('/v1/calls?problem='))).toBe(true));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Calls to join' })).toBeNull());
});

test('by keyboard: a seat is taken in the list, the calendar file is loaded, and the seat given back', async () => {
  const { report } = await offered();
  // The page's own address would follow the link in this DOM.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const files: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) void blob.text().then((text) => files.push(text));
    return 'blob:file';
  });
  const user = show('#introductions/calls');
  const seat = await button(/^Take a seat: Northwind/);
  expect(screen.getByText('2 seats left')).toBeTruthy();
  expect(screen.getByText(moment(STARTS))).toBeTruthy();
  seat.focus();
  await user.keyboard('{Enter}');
  await screen.findByText('1 seat left; Pia Manager joins');
  expect(await taken(report.id)).toEqual(['Pia Manager']);
  expect(await barriers()).toEqual([]);
  (await button(/^Calendar file/)).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(files[0]).toContain(`UID:call-${report.id}@`));
  await user.click(await button(/^Give the seat back/));
  await screen.findByText('2 seats left');
  expect(await taken(report.id)).toEqual([]);
});

test('a problem shows the calls about it, and leads to the report', async () => {
  const { report, problemId } = await offered();
  const user = show(`#problems/${problemId}`);
  const calls = await screen.findByRole('region', { name: 'Calls to join' });
  await user.click(await within(calls).findByRole('button', { name: /^Take a seat/ }));
  await within(calls).findByText('1 seat left; Pia Manager joins');
  expect(
    within(calls)
      .getByRole('link', { name: /Report by/ })
      .getAttribute('href'),
  ).toBe(`#${report.id}`);
  expect(await barriers()).toEqual([]);
});

test('the last seat that somebody else took meanwhile is refused in a sentence', async () => {
  const { report } = await offered();
  const user = show('#introductions/calls');
  const seat = await button(/^Take a seat/);
  for (const name of ['Ana', 'Ben']) await (await world.join('pm', { name })).put(`/v1/calls/${report.id}/seat`, {});
  await user.click(seat);
  expect(await screen.findByText('Every seat for the product team in this call is taken.')).toBeTruthy();
  // The page shows what is so now: nobody presses in vain again.
  expect(await screen.findByText('No seat left: Ana, Ben')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Take a seat/ })).toBeNull();
  expect(await taken(report.id)).toEqual(['Ana', 'Ben']);
});

test('another time is said to whoever has a seat, and keeping the seat settles it', async () => {
  const { report } = await offered();
  await world.pm.put(`/v1/calls/${report.id}/seat`, {});
  const nextCall = { ...report.nextCall, startsAt: '2026-05-21T10:00:00+02:00' };
  await world.seller.sync([{ ...report, revision: 2, nextCall }]);
  const user = show('#introductions/calls');
  expect(await screen.findByText(/The time changed since you took the seat/)).toBeTruthy();
  await user.click(await button(/^Keep the seat/));
  await waitFor(() => expect(screen.queryByText(/The time changed/)).toBeNull());
});

test('a call that was taken back can be taken off the calendar, and is gone once the seat is given back', async () => {
  const { report } = await offered();
  await world.pm.put(`/v1/calls/${report.id}/seat`, {});
  const { nextCall: _, ...rest } = report;
  await world.seller.sync([{ ...rest, revision: 2 }]);
  const user = show('#introductions/calls');
  expect(await screen.findByText(/The seller took this call back/)).toBeTruthy();
  expect(screen.getByText('Cancellation for your calendar')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /seat: /i, pressed: true })).toBeNull();
  await user.click(await button(/^Give the seat back/));
  expect(await screen.findByText(/No seller offers a call at present/)).toBeTruthy();
});

test('a call that was taken back before a seat in it was taken goes, and it is said why, also on its problem', async () => {
  const { report, problemId } = await offered();
  const { nextCall, ...rest } = report;
  const places = ['#introductions/calls', `#problems/${problemId}`];
  for (const [place, hash] of places.entries()) {
    await world.seller.sync([{ ...report, revision: 2 * place + 1, nextCall }]);
    const user = show(hash);
    const seat = await button(/^Take a seat/);
    await world.seller.sync([{ ...rest, revision: 2 * place + 2 }]);
    await user.click(seat);
    expect(await screen.findByText('This call is not offered any more.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Take a seat/ })).toBeNull());
    cleanup();
  }
});

const NEWS = 'A call you have a seat in changed';
const comesBack = (words: string) =>
  waitFor(() => {
    fireEvent(document, new Event('visibilitychange'));
    expect(screen.getByText(words)).toBeTruthy();
  });

test('whoever has a seat hears in every room that the call moved, until the seat is kept', async () => {
  const { report } = await offered();
  await world.pm.put(`/v1/calls/${report.id}/seat`, {});
  const user = show('#triage');
  await screen.findByText('Nothing waits');
  expect(screen.queryByText(NEWS)).toBeNull();
  const startsAt = '2026-05-21T10:00:00+02:00';
  await world.seller.sync([{ ...report, revision: 2, nextCall: { ...report.nextCall, startsAt } }]);
  await comesBack(NEWS);
  const notice = screen.getByText(NEWS).closest<HTMLElement>('.notice') ?? document.body;
  expect(within(notice).getByRole('listitem').textContent).toBe(`Northwind: now ${moment(startsAt)}`);
  expect(await barriers()).toEqual([]);
  await user.click(within(notice).getByRole('link', { name: 'Calls to join' }));
  await user.click(await button(/^Keep the seat/));
  await waitFor(() => expect(screen.queryByText(NEWS)).toBeNull());
});

test('a call that was taken back is told to whoever has a seat, and shown in an open list; to others nothing', async () => {
  const { report } = await offered();
  await world.pm.put(`/v1/calls/${report.id}/seat`, {});
  const user = show('#introductions/calls');
  await button(/^Give the seat back/);
  const { nextCall: _, ...rest } = report;
  await world.seller.sync([{ ...rest, revision: 2 }]);
  await comesBack(NEWS);
  expect(screen.getByText('taken back by the seller', { exact: false })).toBeTruthy();
  expect(await screen.findByText(/The seller took this call back/)).toBeTruthy();
  await user.click(await button(/^Give the seat back/));
  await waitFor(() => expect(screen.queryByText(NEWS)).toBeNull());
  cleanup();
  const other = await world.join('pm', { name: 'Ana' });
  keepToken(other.joined.token);
  show('#triage');
  await screen.findByText('Nothing waits');
  expect(screen.queryByText(NEWS)).toBeNull();
});

test('a seller is not asked for calls, and a failed question says nothing', async () => {
  keepToken(world.seller.joined.token);
  show('#reports');
  await screen.findByRole('navigation', { name: 'Inbox' });
  fireEvent(document, new Event('visibilitychange'));
  expect(world.requests.filter((asked) => asked.includes('/v1/calls'))).toEqual([]);
  cleanup();
  keepToken(world.pm.joined.token);
  world.instead.push({ match: 'GET /v1/calls', answer: () => Response.json({}, { status: 500 }) });
  show('#triage');
  await screen.findByText('Nothing waits');
  await waitFor(() => expect(world.instead).toEqual([]));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a failure of the list is told, and it can be asked for again', async () => {
  await offered();
  world.instead.push({ match: 'GET /v1/calls', answer: () => Response.json({}, { status: 500 }) });
  const user = show('#introductions/calls');
  expect(await screen.findByText(FAILURES['endpoint-failed'][0])).toBeTruthy();
  await user.click(await button(/^Try again/));
  expect(await button(/^Take a seat/)).toBeTruthy();
});

test.each([
  [[], false, '2 seats left'],
  [['Ana'], false, '1 seat left; Ana joins'],
  [['Ana', 'Ben'], false, 'No seat left: Ana, Ben'],
  [['Ana'], true, 'Taken back by the seller'],
])('seats of %j, taken back %j: %s', (names, withdrawn, words) => {
  const seated = names.map((name) => ({ id: newId(), name, changed: false }));
  const call: OfferedCall = {
    reportId: newId(),
    startsAt: STARTS,
    minutes: 30,
    withdrawn,
    seller: { id: newId(), name: 'Sam' },
    account: null,
    statement: 'Exports stop',
    problem: null,
    seats: 2,
    taken: seated,
  };
  expect(seatWords(call)).toBe(words);
});
