import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import { DecisionReply } from '../../utils/record/decision.ts';
import { InboxPage } from '../../utils/record/inbox.ts';
import { newId } from '../../utils/record/id.ts';
import { OperationList } from '../../utils/record/operation.ts';
import { ProblemDetail, ProblemPage } from '../../utils/record/problem.ts';
import { OperationReply } from '../../utils/record/problemInput.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let seller: Caller;
let pm: Caller;
beforeEach(async () => {
  world = await startWorld();
  seller = await world.join('seller', { name: 'Sel' });
  pm = await world.join('pm', { name: 'Pia' });
});
afterEach(() => world.stop());

const send = async (statement = 'Exports stop') => {
  const report = reportFor(statement);
  await seller.sync([report]);
  return report.id;
};
const did = async (answer: Response | Promise<Response>) => OperationReply.parse(await (await answer).json()).operation;
const make = async (reportId: string, statement: string | null = null) => {
  const operation = await did(pm.post('/v1/problems', { reportId, statement }));
  return { problemId: operation.problem?.id ?? '', operation };
};
const put = (reportId: string, problemId: string | null) => pm.post(`/v1/reports/${reportId}/problem`, { problemId });
const detail = async (id: string) => ProblemDetail.parse(await (await pm.get(`/v1/problems/${id}`)).json());
const list = async (query = '') => ProblemPage.parse(await (await pm.get(`/v1/problems${query}`)).json());
const pointer = async (answer: Response) => (await problemIn(answer, 'invalid')).errors?.[0]?.pointer;
const undo = (id: string) => pm.post(`/v1/operations/${id}/undo`, null);

test('a problem is made from a report, takes more, and reaches the seller', async () => {
  const [a, b] = [await send('Exports stop'), await send('The export ends early')];
  const { cursor } = await seller.sync([]);
  const { problemId, operation } = await make(a);
  expect(operation).toMatchObject({ kind: 'new', by: { name: 'Pia' }, at: '2026-05-14T09:15:00.000Z' });
  expect((await put(b, problemId)).status).toBe(201);
  const found = await detail(problemId);
  expect(found).toMatchObject({ statement: 'Exports stop', reports: 2, history: [], duplicates: [] });
  expect(found.members.reports.map(({ report }) => report.id)).toEqual([b, a]);
  expect(found.operations.map(({ kind }) => kind)).toEqual(['move', 'new']);
  const { changes } = await seller.sync([], cursor);
  expect(changes.map(({ problem }) => problem?.id)).toEqual([problemId, problemId]);
});

test('P13 several reports are moved as one operation with one undo, or none of them', async () => {
  const [a, b, c] = [await send('A'), await send('B'), await send('C')];
  const P = await make(a);
  await put(b, P.problemId);
  const Q = await make(c);
  const move = (along: string[]) => pm.post(`/v1/reports/${a}/problem`, { problemId: Q.problemId, along });
  const on = async () => [(await detail(P.problemId)).reports, (await detail(Q.problemId)).reports];
  for (const other of [c, newId()]) expect(await pointer(await move([b, other]))).toBe('/along');
  expect(await pointer(await move(['no-id']))).toBe('/along/0');
  expect(await on()).toEqual([2, 1]);
  const moved = await did(move([b.toUpperCase()]));
  expect(moved).toMatchObject({ kind: 'move', reports: 2 });
  expect(await on()).toEqual([0, 3]);
  await did(undo(moved.id));
  expect(await on()).toEqual([2, 1]);
});

test('a report that somebody sorted meanwhile is left where it is, and 409 says so; unsaid, it is taken along', async () => {
  const [a, b] = [await send('A'), await send('B')];
  const [P, Q] = [await make(b), { reportId: a, from: null }];
  const first = await did(pm.post('/v1/problems', Q));
  const at = first.problem?.id ?? '';
  const moved = (from: string | null | undefined) =>
    pm.post(`/v1/reports/${a}/problem`, { problemId: P.problemId, from });
  expect(await problemIn(await pm.post('/v1/problems', Q), 'moved-since')).toHaveProperty('status', 409);
  const problem = await problemIn(await moved(null), 'moved-since');
  expect(problem.detail).toBe('Open the report to see where it is now.');
  expect((await detail(P.problemId)).reports).toBe(1);
  expect(await pointer(await pm.post(`/v1/reports/${a}/problem`, { problemId: null, from: 'x' }))).toBe('/from');
  expect((await moved(at.toUpperCase())).status).toBe(201);
  expect((await put(a, at)).status).toBe(201);
  expect((await moved(undefined)).status).toBe(201);
  expect((await detail(P.problemId)).reports).toBe(2);
});

test('P9 a duplicate that would take a decision away, or go in a circle, is refused; undone, what held before holds again', async () => {
  const [a, b] = [await send('A'), await send('B')];
  const [P, Q] = [await make(a), await make(b)];
  const decide = (id: string, words: object) => pm.post(`/v1/problems/${id}/decisions`, words);
  const duplicate = { id: newId(), status: 'duplicate', reason: 'The same.', canonicalId: Q.problemId };
  await decide(P.problemId, { status: 'planned', reason: 'Soon.' });
  const problem = await problemIn(await decide(P.problemId, duplicate), 'decided-source');
  expect(problem.detail).toBe('Merge the other one into this one, so that what its sellers were told holds on.');
  await decide(Q.problemId, { status: 'started', reason: 'Now.' });
  expect((await decide(P.problemId, duplicate)).status).toBe(201);
  const circle = await decide(Q.problemId, { ...duplicate, id: newId(), canonicalId: P.problemId });
  expect(await pointer(circle)).toBe('/canonicalId');
  await did(undo(duplicate.id));
  const { changes } = await seller.sync([]);
  expect(changes.map(({ problem: at, decision }) => [at?.id, decision?.status])).toContainEqual([
    P.problemId,
    'planned',
  ]);
  const reply = DecisionReply.parse(await (await pm.get(`/v1/problems/${P.problemId}/decisions`)).json());
  expect(reply.decision?.status).toBe('planned');
  expect(reply.history.map(({ status }) => status)).toEqual(['duplicate', 'planned']);
});

test('P9 a decision is refused when the report stands on another problem than it was seen on; unsaid, it lands there', async () => {
  const [a, b] = [await send('A'), await send('B')];
  const [P, Q] = [await make(a), await make(b)];
  const decide = (seenOn: string | null | undefined) =>
    pm.post(`/v1/reports/${a}/decisions`, {
      status: 'declined',
      reason: 'No.',
      wouldChange: 'More.',
      basedOn: null,
      seenOn,
    });
  await put(a, Q.problemId);
  for (const seenOn of [P.problemId, null]) {
    const problem = await problemIn(await decide(seenOn), 'moved-since');
    expect(problem.detail).toBe('Look at the problem that it is on now, and decide on that one.');
  }
  expect(await detail(Q.problemId)).toMatchObject({ decision: null, history: [] });
  expect(await pointer(await decide('x'))).toBe('/seenOn');
  expect((await decide(Q.problemId.toUpperCase())).status).toBe(201);
  const answer = await pm.post(`/v1/reports/${a}/decisions`, { status: 'planned', reason: 'Yes.' });
  expect(answer.status).toBe(201);
  expect(await detail(Q.problemId)).toMatchObject({ decision: { status: 'planned' } });
});

test('P13 problems are listed by status; a status that is none is 422', async () => {
  const [a, b] = [await send('A'), await send('B')];
  await make(a);
  await pm.post(`/v1/reports/${b}/decisions`, { status: 'planned', reason: 'Soon.' });
  const listed = async (status: string) => {
    const { problems } = ProblemPage.parse(await (await pm.get(`/v1/problems?status=${status}`)).json());
    return problems.map(({ statement }) => statement);
  };
  expect(await listed('planned')).toEqual(['B']);
  expect(await listed('open')).toEqual(['A']);
  expect(await pointer(await pm.get('/v1/problems?status=someday'))).toBe('/status');
});

test("a problem may be said in the product manager's words from the beginning, or later", async () => {
  const { problemId } = await make(await send(), '  Exports\u0000\nstop \ud800 early ');
  expect((await detail(problemId)).statement).toBe('Exports stop \ufffd early');
  await pm.post(`/v1/problems/${problemId}/statement`, { statement: 'Sheets are cut' });
  expect((await detail(problemId)).statement).toBe('Sheets are cut');
  await pm.post(`/v1/problems/${problemId}/statement`, { statement: null });
  expect((await detail(problemId)).statement).toBe('Exports stop');
});

test('P9 what is planned stays what it was when its seller words the report anew; what is redacted goes from the ranking', async () => {
  const report = reportFor('Exports stop for Ann Miller');
  await seller.sync([report]);
  const { problemId } = await make(report.id);
  await pm.post(`/v1/problems/${problemId}/decisions`, { status: 'planned', reason: 'In June.' });
  const ranked = async () => (await (await pm.get(`/v1/ranking/${problemId}`)).json()) as unknown;
  const edit = (revision: number, statement: string) =>
    seller.sync([{ ...report, revision, problem: { ...report.problem, statement } }]);
  expect(await ranked()).toMatchObject({ statement: 'Exports stop for Ann Miller', status: 'planned' });
  await edit(2, 'No single sign-on for Ann Miller');
  expect(await ranked()).toMatchObject({ statement: 'Exports stop for Ann Miller', status: 'planned' });
  await edit(3, 'No single sign-on for [redacted]');
  expect(await ranked()).toMatchObject({ statement: 'Exports stop for [redacted]', status: 'planned' });
  expect((await detail(problemId)).members.reports[0]?.report.problem.statement).toBe(
    'No single sign-on for [redacted]',
  );
});

test('merge, split and undo answer with what was done, and the history tells all of it', async () => {
  const [a, b, c] = [await send('A'), await send('B'), await send('C')];
  const [P, Q] = [await make(a), await make(b)];
  await put(c, Q.problemId);
  const merged = await did(pm.post(`/v1/problems/${P.problemId}/merge`, { intoId: Q.problemId.toUpperCase() }));
  expect(merged).toMatchObject({ kind: 'merge', reports: 1, other: { id: P.problemId }, problem: { id: Q.problemId } });
  expect(await detail(P.problemId)).toMatchObject({ canonicalId: Q.problemId, reports: 0 });
  expect((await detail(Q.problemId)).duplicates).toEqual([{ id: P.problemId, statement: 'A' }]);
  const split = await did(pm.post(`/v1/problems/${Q.problemId}/split`, { reportIds: [c], statement: 'Only C' }));
  expect(split.problem?.statement).toBe('Only C');
  expect(await did(undo(split.id))).toMatchObject({ id: split.id, undone: { by: { name: 'Pia' } } });
  expect(await did(undo(merged.id))).toMatchObject({ id: merged.id });
  expect((await detail(P.problemId)).operations.map((one) => [one.kind, one.undone !== null])).toEqual([
    ['merge', true],
    ['new', false],
  ]);
});

test('problems are listed last touched first, in pages, and found by words', async () => {
  for (const statement of ['Invoices late', 'Login loops', 'Stock negative']) await make(await send(statement));
  await indexAll(world.store);
  const first = await list('?limit=2');
  expect(first.problems.map(({ statement }) => statement)).toEqual(['Stock negative', 'Login loops']);
  const second = await list(`?limit=2&before=${first.next}`);
  expect(second).toMatchObject({ problems: [{ statement: 'Invoices late', reports: 1, accounts: 1 }], next: null });
  expect((await list('?q=logins')).problems).toEqual([]);
  expect((await list('?q=L%C3%B6GI')).problems.map(({ statement }) => statement)).toEqual(['Login loops']);
});

test('the reports of a problem are listed in pages', async () => {
  const { problemId } = await make(await send('A'));
  for (const statement of ['B', 'C']) await put(await send(statement), problemId);
  await send('Elsewhere');
  const answer = await pm.get(`/v1/reports?problem=${problemId}&limit=2`);
  const { reports, next } = InboxPage.parse(await answer.json());
  expect(reports.map(({ report }) => report.problem.statement)).toEqual(['C', 'B']);
  expect(next).not.toBeNull();
});

test('what cannot be done is 409 with what to do, and nothing changes', async () => {
  const [a, b] = [await send('A'), await send('B')];
  const [P, Q] = [await make(a), await make(b)];
  expect(await problemIn(await put(a, P.problemId), 'already-so')).toHaveProperty('detail');
  const merged = await did(pm.post(`/v1/problems/${P.problemId}/merge`, { intoId: Q.problemId }));
  const again = await pm.post(`/v1/problems/${P.problemId}/merge`, { intoId: (await make(await send('C'))).problemId });
  expect(await problemIn(again, 'merged-already')).toHaveProperty('detail');
  const blocked = await problemIn(await undo(P.operation.id), 'touched-since');
  expect(blocked.detail).toBe('Pia merged it on 2026-05-14: undo that first.');
  await undo(merged.id);
  expect(await problemIn(await undo(merged.id), 'undone-already')).toHaveProperty('status', 409);
  await pm.post(`/v1/reports/${a}/decisions`, { status: 'planned', reason: 'Soon.' });
  expect(await problemIn(await undo(P.operation.id), 'decided-since')).toHaveProperty('status', 409);
});

test('P9 a decided problem merged into an undecided one is 409 with what to do, and its sellers keep what they were told', async () => {
  const [a, b] = [await send('A'), await send('B')];
  const [P, Q] = [await make(a), await make(b)];
  await pm.post(`/v1/problems/${P.problemId}/decisions`, { status: 'planned', reason: 'Soon.' });
  const merge = (id: string, intoId: string) => pm.post(`/v1/problems/${id}/merge`, { intoId });
  const problem = await problemIn(await merge(P.problemId, Q.problemId), 'decided-source');
  expect(problem).toMatchObject({
    status: 409,
    title: 'Its sellers were told a decision, and nobody decided on the other problem.',
    detail: 'Merge the other one into this one, so that what its sellers were told holds on.',
  });
  expect((await merge(Q.problemId, P.problemId)).status).toBe(201);
  const { changes } = await seller.sync([]);
  expect(changes.map(({ decision }) => decision?.status)).toEqual(['planned', 'planned']);
});

test('P13 what is named wrongly in the body is 422 at its field, in the address 404', async () => {
  const [a, b] = [await send('A'), await send('B')];
  const { problemId } = await make(a);
  expect(await pointer(await pm.post('/v1/problems', { reportId: newId() }))).toBe('/reportId');
  expect(await pointer(await pm.post('/v1/problems', { reportId: a, statement: '\u200b ' }))).toBe('/statement');
  expect(await pointer(await put(b, newId()))).toBe('/problemId');
  expect(await pointer(await pm.post(`/v1/problems/${problemId}/merge`, { intoId: newId() }))).toBe('/intoId');
  const split = (reportIds: string[]) => pm.post(`/v1/problems/${problemId}/split`, { reportIds });
  expect(await pointer(await split([]))).toBe('/reportIds');
  expect(await pointer(await split([newId()]))).toBe('/reportIds');
  expect(await pointer(await split([b]))).toBe('/reportIds');
  expect(await pointer(await split([a]))).toBe('/reportIds');
  expect(await pointer(await pm.post(`/v1/problems/${problemId}/statement`, { statement: ' ' }))).toBe('/statement');
  for (const id of [newId(), 'no-id']) {
    await problemIn(await put(id, problemId), 'not-found');
    await problemIn(await pm.get(`/v1/problems/${id}`), 'not-found');
    await problemIn(await pm.post(`/v1/problems/${id}/merge`, { intoId: problemId }), 'not-found');
    await problemIn(await pm.post(`/v1/problems/${id}/split`, { reportIds: [a] }), 'not-found');
    await problemIn(await pm.post(`/v1/problems/${id}/statement`, { statement: 'x' }), 'not-found');
    await problemIn(await undo(id), 'not-found');
  }
  expect((await detail(problemId)).reports).toBe(1);
});

/** Every address of this room with a body that would be sound. */
const asked = (reportId: string, problemId: string, operationId: string) =>
  [
    ['get', '/v1/problems'],
    ['get', `/v1/problems/${problemId}`],
    ['post', '/v1/problems', { reportId }],
    ['post', `/v1/reports/${reportId}/problem`, { problemId: null }],
    ['post', `/v1/problems/${problemId}/merge`, { intoId: problemId }],
    ['post', `/v1/problems/${problemId}/split`, { reportIds: [reportId] }],
    ['post', `/v1/problems/${problemId}/statement`, { statement: 'x' }],
    ['post', `/v1/operations/${operationId}/undo`, {}],
  ] as const;

test('P12 a seller may do none of it, an admin all, and another workspace finds nothing', async () => {
  const reportId = await send();
  const { problemId, operation } = await make(reportId);
  const stranger = await world.join('pm', { workspace: 'Other' });
  const admin = await world.join('admin');
  for (const [method, path, body] of asked(reportId, problemId, operation.id)) {
    const ask = (caller: Caller) => (method === 'get' ? caller.get(path) : caller.post(path, body));
    expect([path, (await ask(seller)).status]).toEqual([path, 403]);
    const none = method === 'get' ? 200 : 422; // a list without rows, or a body that names nothing there
    expect([path, (await ask(stranger)).status]).toEqual([path, path === '/v1/problems' ? none : 404]);
    expect([path, [200, 201, 409, 422].includes((await ask(admin)).status)]).toEqual([path, true]);
  }
  expect(ProblemPage.parse(await (await stranger.get('/v1/problems')).json()).problems).toEqual([]);
});

test("P7 no log line carries a problem's words", async () => {
  const { problemId } = await make(await send('Unsagbar'), 'Geheimnis');
  await pm.get('/v1/problems?q=Geheimnis');
  await pm.post(`/v1/problems/${problemId}/statement`, { statement: 'Geheimnis' });
  expect(JSON.stringify(world.logged)).not.toMatch(/Unsagbar|Geheimnis/);
});

test('who put a report where is told to product managers; one that is not there, or of another workspace, is not found', async () => {
  const [a, b] = [await send('Exports stop'), await send('The export ends early')];
  const { problemId } = await make(a);
  const read = async (id: string) =>
    OperationList.parse(await (await pm.get(`/v1/reports/${id}/operations`)).json()).operations;
  expect(await read(b)).toEqual([]);
  await put(b, problemId);
  expect(await read(b.toUpperCase())).toMatchObject([
    { kind: 'move', by: { name: 'Pia' }, problem: { id: problemId } },
  ]);
  const stranger = await world.join('pm', { workspace: 'Other' });
  await problemIn(await stranger.get(`/v1/reports/${b}/operations`), 'not-found');
  await problemIn(await pm.get(`/v1/reports/${newId()}/operations`), 'not-found');
});
