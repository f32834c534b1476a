import { expect, test } from 'vitest';
import { InboxError } from '../../../server/inbox/inboxError.ts';
import { leftOut, noted, putBack, recovered, taken, withItem, worded } from '../../../server/inbox/meeting/edits.ts';
import { type Kept, keepMeeting } from '../../../server/inbox/meeting/keeper.ts';
import { newId } from '../../../utils/record/id.ts';
import { ITEM_MAX, type Meeting, MeetingInput, NOTE_MAX } from '../../../utils/record/meeting.ts';
import { meeting } from '../../server/meeting/sample.ts';
import { HELD, shelf } from './shelf.ts';

const fails = () => {
  throw new InboxError('endpoint-silent');
};

function begin(start: Partial<Meeting> = {}) {
  const there = shelf(start);
  const told: Kept[] = [];
  const keeper = keepMeeting(there, there.now, (kept) => told.push(kept));
  const last = (): Kept => {
    const kept = told.at(-1);
    if (!kept) throw new Error('Nothing was told yet.');
    return kept;
  };
  return { there, told, keeper, last };
}

test('P1 what is written is shown at once, and Saved is told only after the endpoint has it', async () => {
  const { there, told, keeper } = begin();
  keeper.edit(noted('new:p1', 'Ask Ana'));
  expect([told.at(-1)?.saving, told.at(-1)?.meeting.notes]).toEqual(['waiting', { 'new:p1': 'Ask Ana' }]);
  expect(keeper.isDirty()).toBe(true);
  expect(await keeper.save()).toBe(true);
  expect(told.map(({ saving }) => saving).filter((one, at, all) => one !== all[at - 1])).toEqual([
    'waiting',
    'saving',
    'saved',
  ]);
  expect([there.now.version, there.now.notes, keeper.isDirty()]).toEqual([1, { 'new:p1': 'Ask Ana' }, false]);
});

test('with nothing written nothing is sent', async () => {
  const { there, keeper } = begin();
  expect(await keeper.save()).toBe(true);
  expect(there.writes).toBe(0);
});

test('what is typed while a save is on its way is saved after it, one save at a time', async () => {
  const { there, keeper } = begin();
  keeper.edit(noted('new:p1', 'A'));
  there.after = () => keeper.edit(noted('new:p1', 'A and B'));
  await Promise.all([keeper.save(), keeper.save()]);
  expect([there.writes, there.now.notes]).toEqual([2, { 'new:p1': 'A and B' }]);
});

test('what is taken away again while it is on its way stays away', async () => {
  const { there, keeper, last } = begin();
  keeper.edit(noted('new:p1', 'A slip'));
  there.after = () => keeper.edit(noted('new:p1', ''));
  await keeper.save();
  expect([there.now.notes, last().meeting.notes, last().joined]).toEqual([{}, {}, false]);
});

test('a save of nothing does not stand in the way of what is written right after it', async () => {
  const { there, keeper, last } = begin();
  const nothing = keeper.save();
  keeper.edit(noted('new:p1', 'A'));
  expect(last().saving).toBe('waiting');
  const something = keeper.save();
  expect(await Promise.all([nothing, something])).toEqual([true, true]);
  expect(there.now.notes).toEqual({ 'new:p1': 'A' });
});

test('what is written in the moment in which Saved is told waits for a save of its own', async () => {
  const there = shelf();
  const states: string[] = [];
  const keeper = keepMeeting(there, there.now, ({ saving, meeting: { notes } }) => {
    states.push(saving);
    if (saving === 'saved' && notes['new:p1'] === 'A') keeper.edit(noted('new:p1', 'A and B'));
  });
  keeper.edit(noted('new:p1', 'A'));
  await keeper.save();
  expect([states.at(-1), keeper.isDirty()]).toEqual(['waiting', true]);
  await keeper.save();
  expect(there.now.notes).toEqual({ 'new:p1': 'A and B' });
});

test('two who write at once: both are on it, and I am told', async () => {
  const { there, keeper, last } = begin();
  keeper.edit(noted('new:p1', 'Mine'));
  there.before = () => there.put({ notes: { 'new:p1': 'Theirs', other: 'More' }, removed: ['x'] });
  expect(await keeper.save()).toBe(true);
  expect([there.now.notes, there.now.removed]).toEqual([{ 'new:p1': 'Theirs\nMine', other: 'More' }, ['x']]);
  expect([last().joined, last().saving, last().meeting.notes]).toEqual([true, 'saved', there.now.notes]);
});

test('somebody who writes between my save and its answer loses nothing by my next one', async () => {
  const { there, keeper, last } = begin();
  keeper.edit(noted('new:p1', 'Mine'));
  there.after = () => there.put({ notes: { ...there.now.notes, other: 'Theirs' } });
  await keeper.save();
  keeper.edit(withItem('Pricing'));
  await keeper.save();
  expect([there.now.notes, there.now.added.map(({ text }) => text)]).toEqual([
    { 'new:p1': 'Mine', other: 'Theirs' },
    ['Pricing'],
  ]);
  expect(last().joined).toBe(true);
});

test('P2 a save that fails keeps what was written, says so, and goes on when it is asked again', async () => {
  const { there, keeper, last } = begin();
  keeper.edit(noted('new:p1', 'Mine'));
  there.before = () => {
    throw new InboxError('endpoint-unreachable');
  };
  expect(await keeper.save()).toBe(false);
  expect([last().saving, last().failure?.code, last().meeting.notes]).toEqual([
    'failed',
    'endpoint-unreachable',
    { 'new:p1': 'Mine' },
  ]);
  expect(keeper.isDirty()).toBe(true);
  expect(await keeper.save()).toBe(true);
  expect([there.now.notes, last().failure]).toEqual([{ 'new:p1': 'Mine' }, null]);
});

test('P2 what is not saved can be kept elsewhere, and brought onto what others wrote meanwhile', async () => {
  const { there, keeper } = begin({ notes: { 'new:p1': 'Before' } });
  expect(keeper.unsaved()).toBeNull();
  keeper.edit(noted('new:p1', 'Before and after'));
  keeper.edit(withItem('Pricing'));
  const left = keeper.unsaved();
  expect(left?.base.notes).toEqual({ 'new:p1': 'Before' });
  expect(left?.words).toEqual(['Pricing', expect.stringMatching(/: Before and after$/)]);
  there.put({ added: [{ id: 'a', text: 'Hiring' }] });
  const next = keepMeeting(there, there.now, () => undefined);
  if (left) next.edit(recovered(left, there.now.agenda));
  expect(await next.save()).toBe(true);
  expect(there.now.notes).toEqual({ 'new:p1': 'Before and after' });
  expect(there.now.added.map(({ text }) => text).toSorted()).toEqual(['Hiring', 'Pricing']);
  expect(next.unsaved()).toBeNull();
  const [own] = there.now.added;
  next.edit(worded(own?.id ?? '', 'Hiring and firing'));
  next.edit(worded('gone', 'Nothing'));
  await next.save();
  expect(there.now.added.map(({ text }) => text)).toContain('Hiring and firing');
  expect(there.now.added).toHaveLength(2);
});

test('closed by somebody else while I wrote: what came too late is handed back to me', async () => {
  const { there, keeper, last } = begin();
  keeper.edit(noted('new:p1', 'Too late'));
  keeper.edit(withItem('Pricing'));
  there.before = () => there.put({ held: HELD });
  await keeper.save();
  expect(last().late).toEqual(['Pricing', 'Exports stop: Too late']);
  expect([last().meeting.held, last().meeting.notes, keeper.isDirty()]).toEqual([HELD, {}, false]);
  expect(keeper.unsaved()).toMatchObject({ words: last().late, mine: { notes: { 'new:p1': 'Too late' } } });
  await keeper.look();
  expect(last().late, 'also after another look').toEqual(['Pricing', 'Exports stop: Too late']);
});

test('P2 words that came too late go onto another agenda whole, however long they are', () => {
  const long = `Exports stop: ${'x'.repeat(ITEM_MAX)}`;
  const own = newId();
  const huge = '\u{1F600}'.repeat(NOTE_MAX);
  const { added, notes } = taken(['Pricing', long, huge, '  '])({
    notes: { [own]: 'Kept' },
    removed: [],
    added: [{ id: own, text: 'Before' }],
    order: [],
  });
  expect(added.slice(0, 2).map(({ text }) => text)).toEqual(['Before', 'Pricing']);
  expect(added[2]?.text).toBe(`${long.slice(0, 200)}…`);
  const noteOf = (place: number) => notes[added[place]?.id ?? ''];
  expect([noteOf(0), noteOf(1), noteOf(2)]).toEqual(['Kept', undefined, long]);
  expect([3, 4].map(noteOf).join('')).toBe(huge);
  expect(MeetingInput.safeParse({ version: 1, notes, removed: [], added }).error?.issues).toBeUndefined();
});

test('it is closed with all that is on it, also with what somebody wrote at the last moment', async () => {
  const { there, keeper } = begin();
  keeper.edit(noted('new:p1', 'Mine'));
  await keeper.save();
  there.before = () => there.put({ notes: { ...there.now.notes, other: 'Theirs' } });
  keeper.edit(leftOut('new:p1'));
  const closed = await keeper.hold();
  const { held, notes, removed } = closed?.meeting ?? meeting();
  expect([held?.by, notes, removed]).toEqual(['Pia', { 'new:p1': 'Mine', other: 'Theirs' }, ['new:p1']]);
});

test('two who close it at once: it is closed once, and both are told', async () => {
  const { there, keeper } = begin();
  there.before = () => there.put({ held: HELD });
  expect((await keeper.hold())?.meeting.held).toEqual(HELD);
});

test('closing that fails is told and closes nothing; what could not be saved is not closed away', async () => {
  const { there, keeper, last } = begin();
  there.before = fails;
  expect(await keeper.hold()).toBeNull();
  expect(last().failure?.code).toBe('endpoint-silent');
  keeper.edit(noted('new:p1', 'Mine'));
  there.before = fails;
  expect(await keeper.hold()).toBeNull();
  expect(there.now.held).toBeNull();
});

test('looking brings what others wrote, and an answer that was overtaken takes nothing back', async () => {
  const { there, keeper, last } = begin();
  there.put({ notes: { other: 'Theirs' } });
  await keeper.look();
  expect([last().meeting.notes, last().joined]).toEqual([{ other: 'Theirs' }, false]);
  const old = there.now;
  there.meeting = () => Promise.resolve(old);
  keeper.edit(noted('new:p1', 'Mine'));
  await keeper.save();
  await keeper.look();
  expect(last().meeting.notes).toEqual({ other: 'Theirs', 'new:p1': 'Mine' });
});

test('others who are always quicker are told of in the end, and nothing is lost by it', async () => {
  const { there, keeper, last } = begin();
  let others = 0;
  const again = (): void => {
    there.put({ notes: { ...there.now.notes, other: `Version ${others++}` } });
    there.before = again;
  };
  there.before = again;
  keeper.edit(noted('new:p1', 'Mine'));
  expect(await keeper.save()).toBe(false);
  expect([last().saving, last().failure?.problem, last().meeting.notes['new:p1']]).toEqual([
    'failed',
    'changed-meanwhile',
    'Mine',
  ]);
  there.before = () => undefined;
  expect(await keeper.save()).toBe(true);
  expect(there.now.notes['new:p1']).toBe('Mine');
});

test('after a failed closing, asking again for a save says that everything is saved', async () => {
  const { there, keeper, last } = begin();
  there.before = fails;
  await keeper.hold();
  expect(last().saving).toBe('failed');
  expect(await keeper.save()).toBe(true);
  expect([last().saving, last().failure]).toEqual(['saved', null]);
});

test('what is left out can be put back, with its note', () => {
  const { keeper, last } = begin({ notes: { 'new:p1': 'Kept' } });
  keeper.edit(leftOut('new:p1'));
  keeper.edit(leftOut('new:p1'));
  expect(last().meeting.removed).toEqual(['new:p1']);
  keeper.edit(putBack('new:p1'));
  expect([last().meeting.removed, last().meeting.notes]).toEqual([[], { 'new:p1': 'Kept' }]);
  keeper.edit(noted('new:p1', ''));
  expect(last().meeting.notes).toEqual({});
});
