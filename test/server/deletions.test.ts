import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget } from '../../server/deletion/command.ts';
import { fateOf, DELETED_WORDS } from '../../server/deletion/fate.ts';
import { reportsOf } from '../../server/deletion/customer.ts';
import { meetingsNaming } from '../../server/deletion/meetings.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { Deletion, DeletionList, DeletionPreview, type DeletionTarget } from '../../utils/record/deletion.ts';
import { newId } from '../../utils/record/id.ts';
import type { Report } from '../../utils/record/report.ts';
import { SyncReply } from '../../utils/record/sync.ts';
import { talking } from '../introductions/sample.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

const WORD = 'Quettawatt';

let world: World;
let admin: Caller;
let seller: Caller;
let report: Report;
beforeEach(async () => {
  world = await startWorld();
  admin = await world.join('admin', { name: 'Ada', email: 'ada@acme.example' });
  seller = await world.join('seller', { name: 'Sam', email: 'sam@acme.example' });
  report = talking(`${WORD} of customers wait`, `${WORD}a`, ['month-end close'], { account: `${WORD}ers` });
  await seller.sync([report, talking('Others wait', 'Evan', null, { account: 'Bolt' })]);
  await indexAll(world.store);
});
afterEach(() => world.stop());

const preview = async (target: DeletionTarget) =>
  DeletionPreview.parse(await (await admin.post('/v1/deletions/preview', { target })).json());
const customer = { kind: 'customer', customer: `${WORD}ers` } as const;
const holds = () =>
  ['heard.sqlite', 'heard.sqlite-wal'].some((name) =>
    readFileSync(join(world.dataDir, name)).toString('latin1').toLowerCase().includes(WORD.toLowerCase()),
  );

describe('a deletion', () => {
  it('is said beforehand with how many records of each kind, done when it is typed, and kept without a word', async () => {
    const { sure, counts, knownAs } = await preview(customer);
    expect([sure, knownAs, counts.reports, counts.contacts]).toEqual([`${WORD}ers`, [`${WORD}ers`], 1, 1]);
    const input = { id: newId(), target: customer, sure, counts };
    const done = Deletion.parse(await (await admin.post('/v1/deletions', input)).json());
    expect(done).toMatchObject({ kind: 'customer', by: { name: 'Ada' }, counts });
    const listed = await (await admin.get('/v1/deletions')).json();
    expect(DeletionList.parse(listed).deletions).toEqual([done]);
    expect(JSON.stringify([listed, world.logged])).not.toContain(WORD);
    expect(world.logged.find(({ event }) => event === 'records deleted')?.facts).toMatchObject({ reports: 1 });
    expect(Deletion.parse(await (await admin.post('/v1/deletions', input)).json())).toEqual(done);
  });

  it('P7 leaves no word in the SQLite file: not in the report, earlier revisions, a problem, the index or its terms', async () => {
    const pm = await world.join('pm', { name: 'Pia' });
    await pm.post('/v1/problems', { operationId: newId(), problemId: newId(), reportId: report.id });
    for (const revision of [2, 3, 4]) {
      const statement = `${report.problem.statement} ${'and wait '.repeat(revision * 150)}${WORD}${revision}`;
      await seller.sync([{ ...report, revision, problem: { ...report.problem, statement } }]);
      await indexAll(world.store);
    }
    expect(holds()).toBe(true);
    const target = { kind: 'report', reportId: report.id } as const;
    const { sure, counts } = await preview(target);
    const answer = await admin.post('/v1/deletions', { id: newId(), target, sure, counts });
    expect([answer.status, holds()]).toEqual([201, false]);
  });

  it('P13 nothing is deleted when something else is typed, was counted, or is not there', async () => {
    const { sure, counts } = await preview(customer);
    const input = { id: newId(), target: customer, sure, counts };
    await problemIn(await admin.post('/v1/deletions', { ...input, sure: 'Bolt' }), 'not-sure');
    const more = { ...counts, questions: 1 };
    await problemIn(await admin.post('/v1/deletions', { ...input, counts: more }), 'changed-meanwhile');
    const nobody = { kind: 'customer', customer: 'Nobody' };
    await problemIn(await admin.post('/v1/deletions/preview', { target: nobody }), 'not-found');
    await problemIn(await admin.post('/v1/deletions', { ...input, target: nobody }), 'not-found');
    await problemIn(
      await admin.post('/v1/deletions/preview', { target: { kind: 'customer', customer: ' ' } }),
      'invalid',
    );
    expect(DeletionList.parse(await (await admin.get('/v1/deletions')).json()).deletions).toEqual([]);
    expect((await seller.get(`/v1/reports/${report.id}`)).status).toBe(200);
  });

  it('P3 is told to the seller’s browser with sync, and a copy that is sent later is refused', async () => {
    const target = { kind: 'report', reportId: report.id } as const;
    const { sure, counts } = await preview(target);
    expect(sure).toBe('delete');
    await admin.post('/v1/deletions', { id: newId(), target, sure, counts });
    const sent = { v: 1, cursor: null, reports: [{ ...report, revision: 7 }] };
    const reply = SyncReply.parse(await (await seller.post('/v1/sync', sent)).json());
    expect(reply.results).toMatchObject([{ outcome: 'refused', problem: { code: 'report-deleted' } }]);
    expect(reply.changes.find(({ reportId }) => reportId === report.id)).toMatchObject({ deleted: true });
    await problemIn(await seller.get(`/v1/reports/${report.id}`), 'not-found');
  });

  it('P8 says beforehand which meetings name the customer, and leaves people’s own words as they are', async () => {
    const nothing = { notes: {}, removed: [], added: [], order: [] };
    const added = [{ id: newId(), text: `Whom to thank at ${WORD.toUpperCase()}ERS?` }];
    await admin.put('/v1/meetings/1', { ...nothing, version: 0, added });
    await admin.post('/v1/meetings/1/held', { version: 1 });
    await admin.put('/v1/meetings/2', { ...nothing, version: 0, notes: { a: `${WORD}ersons and Bolt` } });
    expect((await preview(customer)).meetings).toEqual([{ number: 1, held: new Date(world.time.now).toISOString() }]);
    await admin.put('/v1/meetings/2', { ...nothing, version: 1, notes: { a: `Ask ${WORD}ers, Inc. again.` } });
    const { sure, counts, meetings } = await preview(customer);
    expect(meetings.map(({ number, held }) => [number, held === null])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect((await preview({ kind: 'report', reportId: report.id })).meetings).toEqual([]);
    const values = { workspace: 'Acme', customer: `${WORD}ers` };
    await expect(forget(world.store, { values })).rejects.toThrow('meetings that name it stay: 1, 2.');
    await admin.post('/v1/deletions', { id: newId(), target: customer, sure, counts });
    expect(await (await admin.get('/v1/meetings/1')).text()).toContain(added[0]?.text);
    expect(JSON.stringify(world.logged)).not.toContain(WORD);
  });

  it('by command says what would go, and asks for it a second time', async () => {
    const { store } = world;
    const values = { workspace: 'Acme', customer: `${WORD}ers` };
    await expect(forget(store, { values })).rejects.toThrow(
      /1 reports, 1 quotes, 1 contacts.*add --sure "Quettawatters"/,
    );
    expect(await forget(store, { values: { ...values, sure: `${WORD}ers` } })).toContain('Deleted: 1 reports');
    expect(await store.deletions(admin.joined.workspace.id, 9)).toMatchObject([{ by: null, kind: 'customer' }]);
    await expect(forget(store, { values })).rejects.toThrow('nothing of that');
    await expect(forget(store, { values: { workspace: 'Acme' } })).rejects.toThrow('--report and its id');
    await expect(forget(store, { values: { ...values, report: report.id } })).rejects.toThrow('--report and its id');
  });
});

it.each([
  [['Northwind Ltd'], 'Call NORTHWIND, please', true],
  [['northwind.example'], 'They write from ops@northwind.example.', true],
  [['Café Noir'], 'the cafe noir case', true],
  [['Northwind'], 'Northwinds are cold', false],
  [['Café Noir'], 'cafe, then noir', false],
  [['Café Noir'], 'noir cafe', false],
  [['?'], 'What? Anything', false],
  [[], 'Northwind', false],
])('names %j are in the note %j: %j', (names, note, isNamed) => {
  const written = { notes: { a: note }, removed: [], added: [], order: [] };
  expect(meetingsNaming(names, [{ number: 3, held: null, written }])).toEqual(
    isNamed ? [{ number: 3, held: null }] : [],
  );
});

describe('a customer', () => {
  const marked = [
    { id: 'a', keys: ['n:northwind', 'd:northwind.example'] },
    { id: 'b', keys: ['d:northwind.example', 'x:0015'] },
    { id: 'c', keys: ['x:0015'] },
    { id: 'd', keys: ['n:bolt'] },
  ];
  it.each([
    ['Northwind Ltd', ['a', 'b', 'c']],
    ['northwind.example', ['a', 'b', 'c']],
    ['0015', ['a', 'b', 'c']],
    ['BOLT', ['d']],
    ['North', []],
    ['', []],
  ])('%j is known at first and second hand: %j', (name, ids) => expect(reportsOf(name, marked)).toEqual(ids));
});

it.each([
  [
    { heir: { reportId: 'b', statement: 'Theirs' }, touched: true },
    { reportId: 'b', statement: 'Theirs', withdrawn: false },
  ],
  [
    { heir: null, touched: true },
    { reportId: null, statement: DELETED_WORDS, withdrawn: false },
  ],
  [
    { heir: null, touched: false },
    { reportId: null, statement: DELETED_WORDS, withdrawn: true },
  ],
])('a problem whose report goes, %j, becomes %j', (orphan, fate) => expect(fateOf(orphan)).toEqual(fate));
