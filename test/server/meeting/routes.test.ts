import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import { Meeting } from '../../../utils/record/meeting.ts';
import { OperationReply } from '../../../utils/record/problemInput.ts';
import { QUOTE, reportFor } from '../../support/reports.ts';
import { decided } from '../../components/outbox/sample.ts';
import { problemIn } from '../answers.ts';
import { startWorld, type Caller, type World } from '../world.ts';

const DAY = 86_400_000;
let world: World;
let pia: Caller;
let paul: Caller;
let sam: Caller;
beforeEach(async () => {
  world = await startWorld();
  sam = await world.join('seller', { name: 'Sam' });
  pia = await world.join('pm', { name: 'Pia' });
  paul = await world.join('admin', { name: 'Paul' });
});
afterEach(() => world.stop());

const NOTHING = { notes: {}, removed: [], added: [], order: [] };
const read = async (answer: Promise<Response>) => Meeting.parse(await (await answer).json());
const next = () => read(pia.get('/v1/meetings/next'));
const keys = ({ agenda }: Meeting) => agenda.map(({ section, title }) => `${section}: ${title}`);

/** A problem that was made of a report by Sam. */
async function problem(statement: string): Promise<string> {
  const report = reportFor(statement);
  await sam.sync([report]);
  const made = await pia.post('/v1/problems', { reportId: report.id, statement: null });
  return OperationReply.parse(await made.json()).operation.problem?.id ?? '';
}
const decide = (id: string, status: 'planned' | 'declined') => {
  const { decidedBy: _, decidedAt: __, ...words } = decided(status);
  return pia.post(`/v1/problems/${id}/decisions`, words);
};

test('the first meeting looks back two weeks, and nothing is on it before anything happened', async () => {
  expect(await next()).toEqual({
    number: 1,
    version: 0,
    since: '2026-04-30T09:15:00.000Z',
    held: null,
    agenda: [],
    ...NOTHING,
  });
});

test('the agenda is made of what changed, and holds no word of a quote', async () => {
  await decide(await problem('Exports stop'), 'planned');
  await decide(await problem('Logins fail'), 'declined');
  await sam.sync([reportFor('Nobody looked yet')]);
  const meeting = await next();
  expect(keys(meeting).toSorted()).toEqual([
    'decisions: Exports stop',
    'decisions: Logins fail',
    'new: Exports stop',
    'new: Logins fail',
    'thanks: Sam',
    'unanswered: Nobody looked yet',
  ]);
  expect(meeting.agenda.find(({ section }) => section === 'thanks')?.about.map(({ statement }) => statement)).toEqual([
    'Exports stop',
  ]);
  expect(JSON.stringify(meeting)).not.toContain(QUOTE.slice(0, 20));
});

test('held, it closes, and the next one begins at that instant with what comes after', async () => {
  await problem('Exports stop');
  const added = [{ id: newId(), text: 'Pricing' }];
  await pia.put('/v1/meetings/1', { version: 0, ...NOTHING, added, notes: { x: 'A note' } });
  const held = await read(pia.post('/v1/meetings/1/held', { version: 1 }));
  expect([held.held, keys(held), held.notes]).toEqual([
    { at: '2026-05-14T09:15:00.000Z', by: 'Pia' },
    ['new: Exports stop', 'unanswered: Exports stop'],
    { x: 'A note' },
  ]);
  world.time.now += DAY;
  await problem('Logins fail');
  const second = await next();
  expect([second.number, second.since, second.version, second.notes]).toEqual([2, '2026-05-14T09:15:00.000Z', 0, {}]);
  expect(keys(second).filter((key) => key.startsWith('new'))).toEqual(['new: Logins fail']);
  expect(await read(pia.get('/v1/meetings/1')), 'what was held stays as it was').toEqual(held);
});

test('two who write at once do not overwrite each other', async () => {
  expect((await read(pia.put('/v1/meetings/1', { version: 0, ...NOTHING, notes: { a: 'Pia’s' } }))).version).toBe(1);
  const refused = await problemIn(
    await paul.put('/v1/meetings/1', { version: 0, ...NOTHING, notes: { a: 'Paul’s' } }),
    'changed-meanwhile',
  );
  expect(refused.title).toContain('Somebody else changed this meanwhile');
  expect((await next()).notes).toEqual({ a: 'Pia’s' });
  await problemIn(await paul.post('/v1/meetings/1/held', { version: 0 }), 'changed-meanwhile');
  await pia.post('/v1/meetings/1/held', { version: 1 });
  await problemIn(await paul.put('/v1/meetings/1', { version: 1, ...NOTHING }), 'changed-meanwhile');
});

test('P8 a redaction reaches a meeting that was held', async () => {
  const report = reportFor('Dana cannot export');
  await sam.sync([report]);
  await pia.post('/v1/problems', { reportId: report.id, statement: null });
  await pia.post('/v1/meetings/1/held', { version: 0 });
  const statement = '[redacted] cannot export';
  await sam.sync([{ ...report, revision: 2, problem: { ...report.problem, statement } }]);
  const text = await (await pia.get('/v1/meetings/1')).text();
  expect([text.includes('Dana'), text.includes(statement)]).toEqual([false, true]);
});

test('as Markdown, with what customers wrote as text', async () => {
  await problem('<b>Exports</b> stop');
  const answer = await pia.get('/v1/meetings/next/agenda.md');
  expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(await answer.text()).toContain(String.raw`\<b\>Exports\</b\> stop`);
});

test('P13 what is no meeting is not found, and what breaks a rule is named', async () => {
  for (const number of ['0', 'x', '7', '1.5']) await problemIn(await pia.get(`/v1/meetings/${number}`), 'not-found');
  await problemIn(await pia.put('/v1/meetings/next', { version: 0, ...NOTHING }), 'not-found');
  const { errors } = await problemIn(
    await pia.put('/v1/meetings/1', { version: 0, ...NOTHING, added: [{ id: newId(), text: ' ' }] }),
    'invalid',
  );
  expect(errors?.[0]?.pointer).toBe('/added/0/text');
  await problemIn(await pia.put('/v1/meetings/9', { version: 0, ...NOTHING }), 'not-found');
  await problemIn(await pia.post('/v1/meetings/9/held', { version: 0 }), 'not-found');
});

test('P12 another workspace has meetings of its own', async () => {
  await pia.put('/v1/meetings/1', { version: 0, ...NOTHING, notes: { a: 'Ours' } });
  const stranger = await world.join('pm', { workspace: 'Globex' });
  expect(await read(stranger.get('/v1/meetings/next'))).toMatchObject({ version: 0, notes: {} });
});

test('the order somebody brought items into is kept, also by senders that know of none, and goes into the Markdown', async () => {
  const added = ['Pricing', 'Hiring'].map((text) => ({ id: newId(), text }));
  const order = added.map(({ id }) => id).toReversed();
  const { order: _, ...earlier } = NOTHING;
  expect(await read(pia.put('/v1/meetings/1', { version: 0, ...NOTHING, added, order }))).toMatchObject({ order });
  expect(await read(paul.put('/v1/meetings/1', { version: 1, ...earlier, added }))).toMatchObject({
    version: 2,
    order,
  });
  expect(await (await pia.get('/v1/meetings/1/agenda.md')).text()).toContain('- Hiring\n- Pricing\n');
  expect(await read(pia.put('/v1/meetings/1', { version: 2, ...NOTHING, added }))).toMatchObject({ order: [] });
  const long = Array.from({ length: 501 }, (_each, place) => String(place));
  const { errors } = await problemIn(
    await pia.put('/v1/meetings/1', { version: 3, ...NOTHING, order: long }),
    'invalid',
  );
  expect(errors?.map(({ pointer }) => pointer)).toEqual(['/order']);
});
