import { afterEach, beforeEach, expect, test } from 'vitest';
import { gunzipSync, gzipSync } from 'node:zlib';
import { SyncReply } from '../../utils/record/sync.ts';
import { captureFor, reportFor } from '../support/reports.ts';
import { startWorld, type World } from './world.ts';

const withCaptures = (count: number) => ({
  ...reportFor(),
  capture: Array.from({ length: count }, () => captureFor()),
});

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

test('P3 a repeat gets the same answer', async () => {
  const seller = await world.join('seller');
  const report = reportFor();
  const results = [await seller.sync([report]), await seller.sync([report])].map((reply) => reply.results);
  expect(results).toEqual([[{ id: report.id, outcome: 'stored' }], [{ id: report.id, outcome: 'unchanged' }]]);
});

test('P3 keys in another order are the same content', async () => {
  const seller = await world.join('seller');
  const report = reportFor();
  await seller.sync([report]);
  const reordered = Object.fromEntries(Object.entries(report).toReversed());
  expect((await seller.sync([reordered])).results[0]?.outcome).toBe('unchanged');
});

test('P3 other content under the same revision is refused as a conflict', async () => {
  const seller = await world.join('seller');
  const report = reportFor('One');
  await seller.sync([report]);
  const changed = { ...report, problem: { ...report.problem, statement: 'Two' } };
  const { results } = await seller.sync([changed, { ...changed, revision: 2 }]);
  expect(results.map((result) => result.outcome)).toEqual(['refused', 'stored']);
  expect(results[0]?.problem).toMatchObject({ code: 'revision-conflict', status: 422 });
});

test('P4 one bad report never holds up the others, and each is answered in its place', async () => {
  const seller = await world.join('seller');
  const [first, last] = [reportFor('First'), reportFor('Last')];
  const wordless = reportFor('   ');
  const unpriced = { ...reportFor('Priced'), opportunity: { amount: 'zwölf Quatsch' } };
  const { results } = await seller.sync([first, 'junk', wordless, null, unpriced, last]);
  expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
    [first.id, 'stored'],
    [null, 'refused'],
    [wordless.id, 'refused'],
    [null, 'refused'],
    [unpriced.id, 'refused'],
    [last.id, 'stored'],
  ]);
  expect(results[2]?.problem?.errors).toEqual([
    { pointer: '/problem/statement', detail: 'The problem has to be said in at least one word.' },
  ]);
  expect(results[4]?.problem?.errors).toEqual([
    { pointer: '/opportunity/amount', detail: 'must be a decimal number such as 40000 or 99.50' },
  ]);
  expect(JSON.stringify(results)).not.toContain('Quatsch');
});

test('P4 a newer record format is told apart from a broken report', async () => {
  const seller = await world.join('seller');
  const newer = { ...reportFor(), schemaVersion: 2 };
  const { results } = await seller.sync([newer]);
  expect(results[0]).toMatchObject({ id: newer.id, outcome: 'refused', problem: { code: 'schema-version-unknown' } });
});

test("P12 another member's id is refused without telling whose it is", async () => {
  const [one, other] = [await world.join('seller'), await world.join('seller')];
  const report = reportFor();
  await one.sync([report]);
  const { results } = await other.sync([{ ...report, revision: 2 }]);
  expect(results[0]).toMatchObject({ id: report.id, outcome: 'refused', problem: { code: 'id-refused' } });
  expect(results[0]?.problem?.title).toBe('This id cannot be used.');
});

test('an id in upper case is the same id', async () => {
  const seller = await world.join('seller');
  const report = reportFor();
  await seller.sync([report]);
  const { results } = await seller.sync([{ ...report, id: report.id.toUpperCase() }]);
  expect(results).toEqual([{ id: report.id, outcome: 'unchanged' }]);
});

test('changes tell what arrived, page by page behind the cursor', async () => {
  await world.stop();
  world = await startWorld({ limits: { changes: 2 } });
  const seller = await world.join('seller');
  const reports = [reportFor('1'), reportFor('2'), reportFor('3')];
  const first = await seller.sync(reports);
  expect(first.changes.map((change) => change.reportId)).toEqual(reports.slice(0, 2).map(({ id }) => id));
  expect(first.changes[0]).toMatchObject({ revision: 1, problem: null, decision: null });
  expect(first.more).toBe(true);
  const second = await seller.sync([], first.cursor);
  expect(second.changes.map((change) => change.reportId)).toEqual([reports[2]?.id]);
  expect(second.more).toBe(false);
  expect((await seller.sync([], second.cursor)).changes).toEqual([]);
});

test('a cursor from before a restored backup starts over', async () => {
  const seller = await world.join('seller');
  const { cursor } = await seller.sync([reportFor()]);
  const reply = await seller.sync([], 's999999');
  expect(reply.changes).toHaveLength(1);
  expect(reply.cursor).toBe(cursor);
});

test('emoji, right-to-left, combining marks, markup and 20,000 characters arrive as they were', async () => {
  const seller = await world.join('seller');
  const email = { email: 'x@acme.example' };
  const [laptop, desk] = [await world.join('seller', email), await world.join('seller', email)];
  const words = '👩‍👩‍👧 שלום عربى e\u0301 \u0000 </script><img src=x onerror=alert(1)>\n';
  const report = reportFor(words.trim(), { verbatim: words.repeat(400).slice(0, 20_000) });
  expect((await laptop.sync([report])).results[0]?.outcome).toBe('stored');
  expect((await desk.sync([])).changes[0]?.report).toEqual(report);
  expect((await seller.sync([])).changes).toEqual([]);
});

test('a statement of 10,000 characters can be answered for', async () => {
  const seller = await world.join('seller');
  const pm = await world.join('pm');
  const report = reportFor('x'.repeat(10_000));
  await seller.sync([report]);
  await pm.post(`/v1/reports/${report.id}/decisions`, { status: 'planned', reason: 'Yes' });
  expect((await seller.sync([])).changes[0]?.problem?.statement).toHaveLength(10_000);
});

test('gzip both ways', async () => {
  const seller = await world.join('seller');
  const reports = Array.from({ length: 30 }, () => reportFor('Long', { verbatim: 'words '.repeat(1_000) }));
  const answer = await world.ask('/v1/sync', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${seller.joined.token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'accept-encoding': 'gzip',
    },
    body: gzipSync(JSON.stringify({ v: 1, cursor: null, reports })),
  });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  const packed = Buffer.from(await answer.arrayBuffer());
  const reply = SyncReply.parse(JSON.parse(gunzipSync(packed).toString()));
  expect(reply.results.every((result) => result.outcome === 'stored')).toBe(true);
});

test('500 reports in one request are taken', async () => {
  const seller = await world.join('seller');
  const reports = Array.from({ length: 500 }, (_, place) => reportFor(`Number ${place}`));
  const { results, changes, more } = await seller.sync(reports);
  expect(results.filter((result) => result.outcome === 'stored')).toHaveLength(500);
  expect([changes.length, more]).toEqual([500, false]);
});

test('a report may carry 20 captures, not 21', async () => {
  const seller = await world.join('seller');
  const { results } = await seller.sync([withCaptures(20), withCaptures(21)]);
  expect(results.map((result) => result.outcome)).toEqual(['stored', 'refused']);
});
