import { expect, test, vi } from 'vitest';
import { errorFacts, log } from '../../server/log.ts';
import { startIndexer } from '../../server/search/indexer.ts';
import { reportFor } from '../support/reports.ts';
import { until } from '../support/until.ts';
import { startWorld } from './world.ts';

const WORDS = 'Unsagbares Geheimnis';

test("P7 no log line carries a customer's words, a name, an address or a secret", async () => {
  const world = await startWorld();
  const seller = await world.join('seller', { name: 'Name Nachname', email: 'name@acme.example' });
  const pm = await world.join('pm');
  const report = reportFor(WORDS, { verbatim: WORDS });
  await seller.sync([report, { ...reportFor(WORDS), createdAt: WORDS }]);
  await pm.post(`/v1/reports/${report.id}/decisions`, { status: 'planned', reason: WORDS });
  await pm.post(`/v1/reports/${report.id}/decisions`, { status: WORDS });
  await pm.get(`/v1/reports?q=${encodeURIComponent(WORDS)}`);
  await pm.get(`/v1/${encodeURIComponent(WORDS)}`);
  await world.ask('/v1/sync', { method: 'POST', body: WORDS, headers: { 'content-type': 'application/json' } });
  await world.stop();

  const lines = JSON.stringify(world.logged);
  expect(world.logged.filter(({ event }) => event === 'request').length).toBe(8);
  expect(lines).toContain('"route":"/v1/reports/:id/decisions"');
  for (const secret of ['Unsagbar', 'Geheimnis', 'Nachname', 'name@', seller.joined.token, 'heard_'])
    expect(lines).not.toContain(secret);
});

test('P7 an error is logged by its class, code and place, never by its message', () => {
  const cause = Object.assign(new RangeError(`Key (name)=(${WORDS})\nmore ${WORDS}`), { code: '23505' });
  const facts = errorFacts(cause);
  expect(facts).toMatchObject({ error: 'RangeError', code: '23505' });
  expect(facts['where']).toContain('logs.test.ts');
  expect(JSON.stringify(facts)).not.toContain('Geheimnis');
  expect(errorFacts(WORDS)).toEqual({ error: 'string' });
});

test('a log line is one line of JSON on stderr', () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => {});
  log('request', { status: 200 });
  const line: unknown = written.mock.calls[0]?.[0];
  written.mockRestore();
  expect(JSON.parse(String(line))).toMatchObject({ event: 'request', status: 200 });
});

test('P7 a failing index is logged and tried again, and a failing report does not hold up the rest', async () => {
  const world = await startWorld();
  const seller = await world.join('seller');
  await seller.sync([reportFor('Findable')]);
  const state = { failures: 1 };
  const store = {
    ...world.store,
    writeIndex: (entries: Parameters<typeof world.store.writeIndex>[0]) =>
      (state.failures -= 1) >= 0 ? Promise.reject(new Error(WORDS)) : world.store.writeIndex(entries),
  };
  const events: string[] = [];
  const indexer = startIndexer({
    store,
    everyMs: 5,
    log: (event, facts) => events.push(event + JSON.stringify(facts)),
  });
  await until('the report is indexed', async () => (await world.store.unindexed(1)).length === 0);
  await indexer.stop();
  await world.stop();
  expect(events).toHaveLength(1);
  expect(events[0]).toMatch(/^indexing-failed/);
  expect(events[0]).not.toContain('Geheimnis');
});
