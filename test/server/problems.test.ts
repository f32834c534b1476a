import { afterAll, beforeAll, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { newId } from '../../utils/record/id.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let seller: Caller;
let pm: Caller;

beforeAll(async () => {
  world = await startWorld();
  seller = await world.join('seller');
  pm = await world.join('pm');
});
afterAll(() => world.stop());

const raw = (body: BodyInit, headers: Record<string, string> = {}) =>
  world.ask('/v1/sync', {
    method: 'POST',
    headers: { authorization: `Bearer ${seller.joined.token}`, 'content-type': 'application/json', ...headers },
    body,
  });

test('P13 an unknown address is 404 and a wrong method 405 with what is allowed', async () => {
  expect(await problemIn(await world.ask('/v1/nothing'), 'not-found')).toHaveProperty('status', 404);
  const answer = await world.ask('/v1/sync', { method: 'PUT' });
  expect(await problemIn(answer, 'method-not-allowed')).toHaveProperty('status', 405);
  expect(answer.headers.get('allow')).toBe('POST');
});

test.each([
  ['no token', {}],
  ['an unknown one', { authorization: `Bearer heard_d_${'A'.repeat(43)}` }],
  ['another scheme', { authorization: 'Basic eDp5' }],
  ['a malformed one', { authorization: 'Bearer x' }],
])('P13 %s is 401 and says how to sign in', async (_, headers: Record<string, string>) => {
  for (const path of ['/v1/session', '/v1/reports', `/v1/reports/${newId()}`]) {
    const answer = await world.ask(path, { headers });
    expect(await problemIn(answer, 'signed-out')).toHaveProperty('status', 401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  }
});

test('P13 a revoked sign-in is 401 from the next request on', async () => {
  const other = await world.join('seller', { email: 'gone@acme.example' });
  expect((await other.get('/v1/session')).status).toBe(200);
  await world.store.revokeDevices(other.joined.workspace.id, other.joined.member.id, new Date().toISOString());
  expect(await problemIn(await other.get('/v1/session'), 'signed-out')).toHaveProperty('status', 401);
});

test('P13 broken JSON is 400, and its words are not repeated', async () => {
  const answer = await raw('{"v":1, "Unsagbar');
  expect(JSON.stringify(await problemIn(answer, 'bad-json'))).not.toContain('Unsagbar');
});

test('P13 another protocol version is named as such', async () => {
  expect(
    await problemIn(await seller.post('/v1/sync', { v: 2, cursor: null, reports: [] }), 'version-unsupported'),
  ).toHaveProperty('status', 400);
});

test.each([
  [{ v: 1, cursor: null }, '/reports'],
  [{ v: 1, cursor: 7, reports: [] }, '/cursor'],
  [{ v: 1, cursor: 'Quatsch', reports: [] }, '/cursor'],
  [{ v: 1, cursor: '-5', reports: [] }, '/cursor'],
  [{ v: '1', cursor: null, reports: [] }, '/v'],
  [[], ''],
])('P13 a request that breaks a rule is 422 and names the field: %j', async (body, pointer) => {
  const problem = await problemIn(await seller.post('/v1/sync', body), 'invalid');
  expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  expect(JSON.stringify(problem)).not.toContain('Quatsch');
});

test('P13 a body that is no JSON type, or packed in an unknown way, is 415', async () => {
  expect(await problemIn(await raw('{}', { 'content-type': 'text/plain' }), 'media-type')).toHaveProperty(
    'status',
    415,
  );
  expect(await problemIn(await raw('{}', { 'content-encoding': 'br' }), 'media-type')).toHaveProperty('status', 415);
});

test('P13 a body that is not the gzip it claims to be is 400', async () => {
  expect(await problemIn(await raw('{}', { 'content-encoding': 'gzip' }), 'bad-encoding')).toHaveProperty(
    'status',
    400,
  );
  const cut = gzipSync('{"v":1,"cursor":null,"reports":[]}').subarray(0, 20);
  expect(await problemIn(await raw(cut, { 'content-encoding': 'gzip' }), 'bad-encoding')).toHaveProperty('status', 400);
});

test('P13 a body past 4 MiB is 413, told or untold its length', async () => {
  const large = ' '.repeat(4 * 1024 * 1024 + 1);
  expect(await problemIn(await raw(large), 'too-large')).toHaveProperty('status', 413);
  expect(await problemIn(await raw('{}', { 'content-length': '999999999' }), 'too-large')).toHaveProperty(
    'status',
    413,
  );
});

test('P13 a gzip bomb is stopped at the same limit', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await problemIn(await raw(bomb, { 'content-encoding': 'gzip' }), 'too-large')).toHaveProperty('status', 413);
});

test('P13 more than 500 reports in one request are 413, and none is stored', async () => {
  const reports = Array.from({ length: 501 }, () => reportFor());
  expect(await problemIn(await seller.post('/v1/sync', { v: 1, cursor: null, reports }), 'too-large')).toHaveProperty(
    'status',
    413,
  );
  expect((await seller.sync([])).changes).toEqual([]);
});

test.each(['limit=0', 'limit=201', 'limit=x', 'before=Quatsch', `q=${'x'.repeat(201)}`])(
  'P13 a list asked for wrongly is 422: %s',
  async (query) => {
    const problem = await problemIn(await pm.get(`/v1/reports?${query}`), 'invalid');
    expect(problem.errors?.[0]?.pointer).toBe(`/${query.split('=')[0]}`);
  },
);

test('P13 an error of its own is 500 without any detail, and is logged without its message', async () => {
  const store = { ...world.store, signedIn: () => Promise.reject(new TypeError('Unsagbar is not a function')) };
  const broken = await startWorld({ store });
  const headers = { authorization: `Bearer ${seller.joined.token}` };
  const problem = await problemIn(await broken.ask('/v1/session', { headers }), 'internal');
  expect(Object.keys(problem).toSorted()).toEqual(['code', 'status', 'title', 'type']);
  const [failure] = broken.logged;
  expect(failure).toMatchObject({ event: 'request-failed', facts: { error: 'TypeError' } });
  expect(failure?.facts['where']).toContain('problems.test.ts');
  expect(JSON.stringify(broken.logged)).not.toContain('Unsagbar');
  await broken.stop();
});

test('the health check is 503 while the store does not answer', async () => {
  expect(await (await world.ask('/v1/health')).json()).toEqual({ status: 'ok' });
  const broken = await startWorld({ store: { ...world.store, check: () => Promise.reject(new Error('down')) } });
  expect(await problemIn(await broken.ask('/v1/health'), 'store-unavailable')).toHaveProperty('status', 503);
  await broken.stop();
});
