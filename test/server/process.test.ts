import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Facts, Log } from '../../server/log.ts';
import { listen } from '../../server/listen.ts';
import { parseInviteLink } from '../../utils/record/join.ts';
import { reportFor } from '../support/reports.ts';
import { until } from '../support/until.ts';
import { startWorld } from './world.ts';

vi.setConfig({ testTimeout: 60_000 }); // each starts processes, on a machine that may be busy

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-process-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Runs the program as a person would; `out` and `err` grow with what it prints. */
function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, DATA_DIR: dir, PORT: '0', ...env } });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, said, ended };
}

const listening = ({ said }: ReturnType<typeof start>) =>
  until('the endpoint listens', () => /"url":"(http[^"]+)"/.exec(said.err)?.[1]);

test('invite prints the link alone, and the link signs in at the running endpoint', async () => {
  const server = start([]);
  const url = await listening(server);
  const invite = start(['invite', '--workspace', 'Acme', '--role', 'pm', '--email', 'pia@acme.example'], {
    PUBLIC_URL: url,
  });
  expect(await invite.ended).toBe(0);
  const link = parseInviteLink(invite.said.out);
  expect(invite.said.out).toBe(`${url}/join#${link?.code}\n`);
  const body = JSON.stringify({ code: link?.code, device: 'Test' });
  const joined = await fetch(`${url}/v1/join`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  expect(await joined.json()).toMatchObject({ workspace: { name: 'Acme' }, member: { role: 'pm' } });

  const revoke = start(['revoke', '--workspace', 'Acme', '--email', 'pia@acme.example']);
  expect([await revoke.ended, revoke.said.out]).toEqual([0, '1 browsers signed out.\n']);
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(0);
});

test.each([
  [['invite'], /--workspace is required\.\n--role must be seller, pm or admin\./],
  [['invite', '--workspace', 'A', '--role', 'king'], /--role must be/],
  [['invite', '--workspace', 'A', '--role', 'pm', '--days', 'x'], /--days must be a number/],
  [['invite', '--nonsense'], /nonsense/],
  [['dance'], /Commands:/],
  [['revoke', '--workspace', 'A', '--email', 'x@y.example'], /no such member/],
  [['revoke', 'now', '--workspace', 'A', '--email', 'x@y.example'], /One command at a time/],
  [['sites', 'list'], /--workspace is required/],
  [['sites', 'off', 'gmail', '--workspace', 'A', '--below', 'soon'], /--below must be a version such as 0.2.0/],
  [['rules', '--workspace', 'A'], /no such workspace/],
])('a command that cannot be done says why and ends with 1: %j', async (args, why) => {
  const { said, ended } = start(args);
  expect(await ended).toBe(1);
  expect(said.err).toMatch(why);
  expect(said.err).not.toMatch(/\n\s+at /);
  expect(said.out).toBe('');
});

test('an address that is taken, and a database that is away, are told in a sentence', async () => {
  const server = start([]);
  const { port } = new URL(await listening(server));
  const second = start([], { PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.said.err).toContain('EADDRINUSE');
  const away = start([], { DATABASE_URL: 'postgres://heard:geheim@127.0.0.1:9/heard' });
  expect(await away.ended).toBe(1);
  expect(away.said.err).toContain('ECONNREFUSED');
  expect(away.said.err).not.toContain('geheim');
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('SIGTERM: no new connections, the request in flight is answered, exit 0, the store is whole', async () => {
  const server = start([]);
  const url = await listening(server);
  const slow = request(`${url}/v1/join`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  slow.write('{"code":"x",');
  const answered = once(slow, 'response');
  await until('the request is under way', () => fetch(`${url}/v1/health`).then((answer) => answer.ok));
  server.child.kill('SIGTERM');
  await until('it is stopping', () => server.said.err.includes('"stopping"'));
  await until('no new connection is taken', () =>
    fetch(`${url}/v1/health`).then(
      () => false,
      () => true,
    ),
  );
  slow.end('"device":"d"}');
  const [response] = await answered;
  expect(response.statusCode).toBe(403);
  response.resume();
  expect(await server.ended).toBe(0);
  expect(server.said.err).toContain('"stopped"');
  expect(existsSync(join(dir, 'heard.sqlite-wal'))).toBe(false);
});

test('a report sent over the wire is searchable soon after', async () => {
  const world = await startWorld();
  const server = await listen({ store: world.store, inboxDir: dir, log: () => {} });
  const pm = await world.join('pm');
  const headers = { authorization: `Bearer ${pm.joined.token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ v: 1, cursor: null, reports: [reportFor('Wombat trouble')] });
  expect((await fetch(`${server.url}/v1/sync`, { method: 'POST', headers, body })).status).toBe(200);
  const found = () => fetch(`${server.url}/v1/reports?q=womb`, { headers }).then((answer) => answer.text());
  expect(await until('the report is found', async () => (await found()).includes('Wombat trouble'))).toBe(true);
  await server.close();
  await world.stop();
});

test('a stop waits until the line that was told is kept for the next start', async () => {
  const world = await startWorld();
  const server = await listen({ store: world.store, inboxDir: dir, log: () => {} });
  const pm = await world.join('pm');
  const headers = { authorization: `Bearer ${pm.joined.token}` };
  expect((await fetch(`${server.url}/v1/ranking`, { headers })).status).toBe(200);
  await server.close();
  expect(await world.store.rankingPage(pm.joined.workspace.id)).not.toBeNull();
  await world.stop();
});

test("a body cut off on its way is the network's doing, not an error of the endpoint", async () => {
  const world = await startWorld();
  const logged: { event: string; facts: Facts }[] = [];
  const log: Log = (event, facts = {}) => logged.push({ event, facts });
  const server = await listen({ store: world.store, inboxDir: dir, log });
  const seller = await world.join('seller');
  const headers = { authorization: `Bearer ${seller.joined.token}`, 'content-type': 'application/json' };
  const cut = request(`${server.url}/v1/sync`, { method: 'POST', headers: { ...headers, 'content-length': '5000' } });
  cut.on('error', () => {});
  cut.write('{"v":1', () => cut.destroy());
  const line = await until('the request is logged', () => logged.find(({ event }) => event === 'request'));
  expect(line.facts['status']).toBe(400);
  expect(logged.map(({ event }) => event)).not.toContain('request-failed');
  await server.close();
  await world.stop();
});

test('a body that is far too large is refused over the wire without being read to its end', async () => {
  const world = await startWorld();
  const server = await listen({ store: world.store, inboxDir: dir, log: () => {} });
  const seller = await world.join('seller');
  const headers = { authorization: `Bearer ${seller.joined.token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/v1/sync`, { method: 'POST', headers, body: ' '.repeat(6 * 1024 * 1024) });
  expect(answer.status).toBe(413);
  await server.close();
  await world.stop();
});
