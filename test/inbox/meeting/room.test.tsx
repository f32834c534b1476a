import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { drawerOf } from '../../../server/inbox/meeting/unsaved.ts';
import { meetingIn } from '../../../server/inbox/meeting/meetingHash.ts';
import { roomsFor } from '../rooms.ts';
import { FAILURES } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import { ITEM_MAX } from '../../../utils/record/meeting.ts';
import { decided } from '../../components/outbox/sample.ts';
import { barriers } from '../barriers.ts';
import { problem as refusal } from '../endpoint.ts';
import { enter, showInbox } from '../enter.tsx';
import type { InboxWorld } from '../world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
});

function show(hash = '#meeting') {
  return showInbox(world, hash);
}
const button = (name: RegExp | string) => screen.findByRole('button', { name });
const kept = (number = 1) => world.store.readMeeting(world.pm.joined.workspace.id, number);
const wording = () => screen.getByLabelText('What to talk about');
const saved = () => screen.findByText('Saved');
const NOTHING = { notes: {}, removed: [], added: [], order: [] };
/** Somebody else writes, on the version that is there. */
async function paul(written: object, number = 1) {
  const version = (await kept(number))?.version ?? 0;
  const other = await world.join('admin', { name: 'Paul' });
  await other.put(`/v1/meetings/${number}`, { version, ...NOTHING, ...written });
  return other;
}

test('product managers and admins have the room; a seller, whom the endpoint refuses, is not shown the way', () => {
  expect([roomsFor('pm'), roomsFor('admin'), roomsFor('seller')].map((rooms) => rooms.includes('meeting'))).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  ['#meeting', null],
  ['#meeting/3', 3],
  ['#meeting/0', null],
  ['#meeting/3x', null],
])('%s is meeting %j', (hash, number) => {
  expect(meetingIn(hash)).toBe(number);
});

test('before anything changed it says how an agenda comes about, and something can be added', async () => {
  const user = show();
  expect(await screen.findByRole('heading', { name: /Nothing changed since 30 April 2026/ })).toBeTruthy();
  expect(await barriers()).toEqual([]);
  await user.type(screen.getByLabelText('Something else to talk about'), 'Pricing in May{Enter}');
  const also = await screen.findByRole('region', { name: 'Also' });
  expect(within(also).getByText('Pricing in May')).toBeTruthy();
  await saved();
  await waitFor(async () => expect((await kept())?.written.added[0]?.text).toBe('Pricing in May'));
  expect(document.activeElement).toBe(screen.getByLabelText('Something else to talk about'));
});

test('what changed stands in its section, and leads to its problem and its report', async () => {
  const id = await world.problem('Exports stop');
  const { decidedBy: _, decidedAt: __, ...words } = decided('planned');
  await world.pm.post(`/v1/problems/${id}/decisions`, words);
  const report = await world.send('Nobody looked yet');
  show();
  const fresh = await screen.findByRole('region', { name: 'New problems' });
  expect(within(fresh).getByRole('link', { name: 'Exports stop' }).getAttribute('href')).toBe(`#problems/${id}`);
  const waits = screen.getByRole('region', { name: 'Reports without an answer' });
  expect(within(waits).getByRole('link', { name: 'Nobody looked yet' }).getAttribute('href')).toBe(`#${report}`);
  const thanks = screen.getByRole('region', { name: 'Whom to thank' });
  expect(within(thanks).getByText('Sam Seller')).toBeTruthy();
  expect(within(thanks).getByRole('link', { name: 'Exports stop' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Decisions to explain' })).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('by keyboard: a note is opened, typed, and saved in a pause, with its state in words', async () => {
  const id = await world.problem('Exports stop');
  const user = show();
  (await button('Add a note: Exports stop (New problems)')).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  await user.keyboard('Ask Ana');
  expect(screen.getByText('Not saved yet')).toBeTruthy();
  await saved();
  expect((await kept())?.written.notes).toEqual({ [`new:${id}`]: 'Ask Ana' });
  const area = screen.getByLabelText('Note: Exports stop (New problems)');
  await user.clear(area);
  expect(document.activeElement, 'an emptied note stays while one is in it').toBe(area);
  await user.keyboard('Ask Ben{Control>}{Enter}{/Control}');
  await waitFor(async () => expect((await kept())?.written.notes).toEqual({ [`new:${id}`]: 'Ask Ben' }));
});

test('an item left out goes, can be taken back at once, and put back later; the focus stays among the items', async () => {
  await world.problem('Exports stop');
  await world.problem('Logins fail');
  const user = show();
  const fresh = await screen.findByRole('region', { name: 'New problems' });
  const [first, second] = within(fresh).getAllByRole('link');
  await user.click(within(fresh).getAllByRole('button', { name: /^Leave out/ })[0] ?? fresh);
  const gone = first?.textContent ?? '';
  expect(within(fresh).queryByRole('link', { name: gone })).toBeNull();
  expect(document.activeElement?.textContent).toContain(second?.textContent ?? 'nothing');
  await user.click(await button('Undo'));
  expect(await within(fresh).findByRole('link', { name: gone })).toBeTruthy();
  await user.click(within(fresh).getAllByRole('button', { name: /^Leave out/ })[0] ?? fresh);
  await saved();
  expect((await kept())?.written.removed).toHaveLength(1);
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByText('Left out (1)'));
  await user.click(await button(`Put back: ${gone}`));
  await waitFor(async () => expect((await kept())?.written.removed).toEqual([]));
  expect(screen.queryByText(/^Left out \(/)).toBeNull();
});

test('two who write at once: both notes are on it, and it is said in words', async () => {
  const id = await world.problem('Exports stop');
  const user = show();
  await user.click(await button('Add a note: Exports stop (New problems)'));
  await paul({ notes: { [`new:${id}`]: 'Paul’s line' }, added: [{ id: newId(), text: 'Hiring' }] });
  await user.keyboard('My line');
  expect(await screen.findByText('Somebody else wrote on this agenda while you did')).toBeTruthy();
  await waitFor(async () => expect((await kept())?.written.notes).toEqual({ [`new:${id}`]: 'Paul’s line\nMy line' }));
  expect(screen.getByText('Hiring')).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('coming back to the window shows what others wrote', async () => {
  show();
  await saved();
  await paul({ added: [{ id: newId(), text: 'Hiring' }] });
  await waitFor(() => {
    fireEvent(window, new Event('focus'));
    expect(screen.getByText('Hiring')).toBeTruthy();
  });
});

test('P2 what cannot be saved stays, says why, and goes once it is asked again; leaving asks first', async () => {
  const user = show();
  await saved();
  world.instead.push({ match: 'PUT /v1/meetings', answer: () => Response.json({}, { status: 503 }) });
  await user.type(screen.getByLabelText('Something else to talk about'), 'Pricing{Enter}');
  expect(await screen.findByText(FAILURES['endpoint-failed'][0])).toBeTruthy();
  expect([screen.getByText('Not saved'), screen.getByText('Pricing')]).toHaveLength(2);
  world.instead.push({ match: 'PUT /v1/meetings', answer: () => Response.json({}, { status: 503 }) });
  const leave = new Event('beforeunload', { cancelable: true });
  fireEvent(window, leave);
  expect(leave.defaultPrevented).toBe(true);
  await screen.findByText('Not saved');
  await user.click(await button('Try again'));
  await saved();
  expect((await kept())?.written.added).toHaveLength(1);
  const calm = new Event('beforeunload', { cancelable: true });
  fireEvent(window, calm);
  expect(calm.defaultPrevented).toBe(false);
});

test('what was typed is saved when another room is opened', async () => {
  const id = await world.problem('Exports stop');
  const user = show();
  await user.click(await button('Add a note: Exports stop (New problems)'));
  await user.keyboard('Ask Ana');
  await user.click(screen.getByRole('link', { name: 'Digest' }));
  await waitFor(async () => expect((await kept())?.written.notes).toEqual({ [`new:${id}`]: 'Ask Ana' }));
});

test('P2 what could not be saved is there again after another room, a reload, or the network’s return', async () => {
  const id = await world.problem('Exports stop');
  const note = { [`new:${id}`]: 'Ask Ana' };
  const refuse = (times: number): void => {
    for (let time = 0; time < times; time += 1)
      world.instead.push({ match: 'PUT /v1/meetings', answer: () => Promise.reject(new TypeError('gone')) });
  };
  const user = show();
  refuse(2);
  await user.click(await button('Add a note: Exports stop (New problems)'));
  await user.keyboard('Ask Ana');
  await screen.findByText('Not saved');
  await user.click(screen.getByRole('link', { name: 'Digest' }));
  await waitFor(() => expect(world.instead).toEqual([]));
  expect(await kept()).toBeNull();
  await paul({ added: [{ id: newId(), text: 'Hiring' }] });
  refuse(1);
  await user.click(screen.getByRole('link', { name: 'Meeting' }));
  expect(await screen.findByDisplayValue('Ask Ana')).toBeTruthy();
  await screen.findByText('Not saved');
  expect(screen.getByText('Hiring')).toBeTruthy();
  cleanup();
  await waitFor(async () => expect((await kept())?.written.notes).toEqual(note));
  expect((await kept())?.written.added.map(({ text }) => text)).toEqual(['Hiring']);
  show();
  await saved();
  refuse(1);
  fireEvent.input(await screen.findByDisplayValue('Ask Ana'), { target: { value: 'Ask Ana and Ben' } });
  await screen.findByText('Not saved');
  fireEvent(window, new Event('online'));
  await saved();
  expect((await kept())?.written.notes).toEqual({ [`new:${id}`]: 'Ask Ana and Ben' });
  await waitFor(() => expect(Object.keys(sessionStorage).filter((key) => key.startsWith('heard.meeting'))).toEqual([]));
});

test('words that were not saved before their meeting was closed are shown on the next one, to this person alone', async () => {
  const base = { notes: {}, removed: [], added: [], order: [] };
  const mine = { ...base, added: [{ id: newId(), text: 'Pricing' }] };
  drawerOf(world.pm.joined.member.id, 1).keep({ base, mine, words: ['Pricing'] });
  drawerOf(newId(), 1).keep({ base, mine, words: ['Not mine'] });
  await world.pm.post('/v1/meetings/1/held', { version: 0 });
  const user = show();
  const title = 'Meeting 1 was closed before these words of yours were saved';
  const notice = (await screen.findByText(title)).closest<HTMLElement>('.notice');
  expect(within(notice ?? document.body).getByText('Pricing')).toBeTruthy();
  expect(screen.queryByText('Not mine')).toBeNull();
  expect(await barriers()).toEqual([]);
  await user.click(await button('I do not need them'));
  expect(screen.queryByText(title)).toBeNull();
  expect(drawerOf(world.pm.joined.member.id, 1).read()).toBeNull();
  expect(screen.queryByRole('region', { name: 'Also' })).toBeNull();
});

test('P2 words that came too late when the room was left already are offered to the next agenda, also a later one', async () => {
  const user = show();
  await saved();
  fireEvent.input(screen.getByLabelText('Something else to talk about'), { target: { value: 'Pricing' } });
  const other = await world.join('admin', { name: 'Paul' });
  await other.post('/v1/meetings/1/held', { version: 0 });
  const answer = Promise.withResolvers<void>();
  world.instead.push({
    match: 'PUT /v1/meetings/1',
    answer: async () => {
      await answer.promise;
      return refusal(409, 'changed-meanwhile', 'Somebody else changed this meanwhile.');
    },
  });
  await user.click(await button('Add to the agenda'));
  await user.click(screen.getByRole('link', { name: /^Triage/ }));
  await screen.findByRole('navigation', { name: 'Waiting reports' });
  answer.resolve();
  await waitFor(() => expect(world.requests).toContain('GET /v1/meetings/1'));
  await other.post('/v1/meetings/2/held', { version: 0 });
  await user.click(screen.getByRole('link', { name: /^Meeting/ }));
  expect(await screen.findByText('Meeting 1 was closed before these words of yours were saved')).toBeTruthy();
  await user.click(await button('Add them to this agenda'));
  expect(within(await screen.findByRole('region', { name: 'Also' })).getByText('Pricing')).toBeTruthy();
  await waitFor(async () => expect((await kept(3))?.written.added.map(({ text }) => text)).toEqual(['Pricing']));
  await waitFor(() => expect(Object.keys(sessionStorage).filter((key) => key.startsWith('heard.meeting'))).toEqual([]));
  expect(screen.queryByText(/was closed before/)).toBeNull();
});

test.each(['nonsense', '{}', 'null', '{"base":1}'])('a drawer that holds %s is empty', (text) => {
  sessionStorage.setItem('heard.meeting.m.1', text);
  expect(drawerOf('m', 1).read()).toBeNull();
});

test('what somebody added can be said in other words, by keyboard; Escape leaves it, and nothing empty is kept', async () => {
  const user = show();
  await user.type(await screen.findByLabelText('Something else to talk about'), 'Pricng in May{Enter}');
  await user.click(await button('Edit: Pricng in May (Also)'));
  expect(document.activeElement).toBe(wording());
  await user.clear(wording());
  await user.keyboard('  {Enter}');
  expect(screen.getByText('Say what to talk about, or leave it out.')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.getByText('Pricng in May')).toBeTruthy();
  await user.click(await button('Edit: Pricng in May (Also)'));
  await user.clear(wording());
  await user.keyboard('x'.repeat(3));
  fireEvent.input(wording(), { target: { value: 'x'.repeat(ITEM_MAX + 1) } });
  expect(screen.getByText(/^Has more than/)).toBeTruthy();
  fireEvent.input(wording(), { target: { value: ' Pricing in May ' } });
  await user.keyboard('{Enter}');
  expect(document.activeElement?.textContent).toContain('Pricing in May');
  await saved();
  await waitFor(async () => expect((await kept())?.written.added[0]?.text).toBe('Pricing in May'));
  await user.click(await button('Edit: Pricing in May (Also)'));
  await user.type(wording(), ' and June');
  await user.click(screen.getByLabelText('Something else to talk about'));
  expect(document.activeElement).toBe(screen.getByLabelText('Something else to talk about'));
  await waitFor(async () => expect((await kept())?.written.added[0]?.text).toBe('Pricing in May and June'));
});

test('held, it closes with what is on it, the next one begins, and the former can be read', async () => {
  await world.problem('Exports stop');
  const user = show();
  await user.click(await button('Add a note: Exports stop (New problems)'));
  await user.keyboard('Ask Ana');
  await user.click(await button('It was held: meeting 1'));
  await user.click(await button(/^Yes, it was held/));
  expect(await screen.findByText('Meeting 1 is closed')).toBeTruthy();
  expect(screen.getByRole('heading', { name: /^Meeting 2/ })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'New problems' })).toBeNull();
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Read meeting 1' }));
  expect(await screen.findByText(/Held on 14 May 2026, closed by/)).toBeTruthy();
  expect(screen.getByText('Ask Ana')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Leave out/ })).toBeNull();
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Meeting 2' }));
  expect(await button('It was held: meeting 2')).toBeTruthy();
});

test('the meeting to come says so, and the first one that none came before', async () => {
  show();
  expect(await screen.findByText('Still to come')).toBeTruthy();
  expect(screen.getByText('The first meeting')).toBeTruthy();
});

test('not yet held: the second question is answered with no, and nothing is closed', async () => {
  const user = show();
  await user.click(await button('It was held: meeting 1'));
  await user.click(await button(/^No, do not/));
  expect(await button('It was held: meeting 1')).toBeTruthy();
  expect(await kept()).toBeNull();
});

test('closed by somebody else meanwhile: what came too late is shown to be taken along', async () => {
  const user = show();
  await saved();
  const other = await paul({ added: [{ id: newId(), text: 'Hiring' }] });
  await other.post('/v1/meetings/1/held', { version: 1 });
  await user.type(screen.getByLabelText('Something else to talk about'), 'Pricing{Enter}');
  expect(await screen.findByText('Paul closed this meeting')).toBeTruthy();
  expect(screen.getByText('Pricing')).toBeTruthy();
  await user.click(await button('Go to the next meeting'));
  expect(await screen.findByRole('heading', { name: /^Meeting 2/ })).toBeTruthy();
  await user.click(await button('Add them to this agenda'));
  await waitFor(async () => expect((await kept(2))?.written.added.map(({ text }) => text)).toEqual(['Pricing']));
});

test('closed by somebody else with nothing of mine outstanding: it is said that all of it is there', async () => {
  const user = show();
  await user.type(await screen.findByLabelText('Something else to talk about'), 'Pricing{Enter}');
  await saved();
  await waitFor(async () => expect((await kept())?.version).toBe(1));
  const other = await world.join('admin', { name: 'Paul' });
  await other.post('/v1/meetings/1/held', { version: 1 });
  fireEvent(window, new Event('focus'));
  expect(await screen.findByText('Everything you wrote is on it.')).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('a meeting that was closed with nothing on it says so', async () => {
  await world.pm.post('/v1/meetings/1/held', { version: 0 });
  show('#meeting/1');
  expect(await screen.findByText('Nothing was on the agenda')).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('P13 an item with too many words is not added before it is shorter, so that it holds up nothing else', async () => {
  const user = show();
  const field = await screen.findByLabelText('Something else to talk about');
  fireEvent.input(field, { target: { value: 'x'.repeat(ITEM_MAX + 1) } });
  await user.click(await button('Add to the agenda'));
  expect(screen.getByText('Has more than 2000 characters: make it shorter.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Also' })).toBeNull();
  expect(await barriers()).toEqual([]);
  await user.type(field, '{Backspace}{Enter}');
  await waitFor(async () => expect((await kept())?.written.added[0]?.text).toHaveLength(ITEM_MAX));
});

test('P13 a note that is too long is refused in a sentence that names the rule, and stays to be made shorter', async () => {
  await world.problem('Exports stop');
  const user = show();
  await user.click(await button('Add a note: Exports stop (New problems)'));
  const area = screen.getByLabelText('Note: Exports stop (New problems)');
  fireEvent.input(area, { target: { value: 'x'.repeat(10_001) } });
  expect(await screen.findByText('Not saved')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toMatch(/10000/);
  expect(await kept()).toBeNull();
  fireEvent.input(area, { target: { value: 'Short' } });
  await saved();
  expect(Object.values((await kept())?.written.notes ?? {})).toEqual(['Short']);
});

test('an item without words is not added, and the field has the keyboard', async () => {
  const user = show();
  const field = await screen.findByLabelText('Something else to talk about');
  await user.type(field, '   ');
  await user.click(await button('Add to the agenda'));
  expect([document.activeElement, screen.queryByRole('region', { name: 'Also' })]).toEqual([field, null]);
});

test('as Markdown: what was just typed is in it, copied and under the meeting’s number', async () => {
  await world.problem('Exports stop');
  const files: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:it');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push(this.download);
  });
  const user = show();
  await user.type(await screen.findByLabelText('Something else to talk about'), 'Pricing{Enter}');
  await user.click(await button('Copy as Markdown'));
  await screen.findByText('Copied.');
  expect(await navigator.clipboard.readText()).toMatch(/Exports stop[\s\S]*## Also[\s\S]*Pricing/);
  await user.click(await button('Download .md'));
  await waitFor(() => expect(files).toEqual(['heard-meeting-1.md']));
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  await user.click(await button('Copy as Markdown'));
  expect(await screen.findByText(/Copying failed/)).toBeTruthy();
});

test('what was left out is not in the Markdown, also where somebody had added it', async () => {
  const id = newId();
  await paul({ added: [{ id, text: 'Hiring' }], removed: [id] });
  const text = await (await world.pm.get('/v1/meetings/1/agenda.md')).text();
  expect(text).not.toContain('Hiring');
});

test('a meeting that is not there says so and leads to the one to come; a failure can be asked for again', async () => {
  const user = show('#meeting/9');
  await user.click(await screen.findByRole('link', { name: 'Go to the meeting to come' }));
  await saved();
  cleanup();
  world.instead.push({ match: 'GET /v1/meetings', answer: () => Response.json({}, { status: 500 }) });
  show();
  await user.click(await button('Try again'));
  expect(await screen.findByRole('heading', { name: /^Meeting 1/ })).toBeTruthy();
});
