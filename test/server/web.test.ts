import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RateLimit } from '../../server/http/rateLimit.ts';
import { problemIn } from './answers.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

function buildInbox(): void {
  mkdirSync(`${world.dataDir}/inbox/assets`, { recursive: true });
  writeFileSync(`${world.dataDir}/inbox/index.html`, '<!doctype html><title>Heard inbox</title>');
  writeFileSync(`${world.dataDir}/inbox/assets/main-abc.js`, 'export {};');
  writeFileSync(`${world.dataDir}/secret.txt`, 'secret');
}

test('a preflight from any origin passes, with the headers that the extension sends', async () => {
  const answer = await world.ask('/v1/sync', {
    method: 'OPTIONS',
    headers: {
      origin: 'moz-extension://abc',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-encoding,content-type',
    },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('content-encoding');
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThan(3_600);
});

test('problems can be read from any origin too, with Retry-After', async () => {
  for (const path of ['/v1/session', '/v1/nothing']) {
    const answer = await world.ask(path, { headers: { origin: 'chrome-extension://abc' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
  }
});

test('no answer of the interface is kept in a cache', async () => {
  for (const path of ['/v1/health', '/v1/session'])
    expect((await world.ask(path)).headers.get('cache-control')).toBe('no-store');
});

test('the page is at /, /join and /inbox, and nothing may be inline or framed', async () => {
  buildInbox();
  for (const path of ['/', '/join', '/inbox', '/inbox/']) {
    const answer = await world.ask(path);
    expect(await answer.text()).toContain('<title>Heard inbox</title>');
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('assets are served for long, and nothing outside their folder', async () => {
  buildInbox();
  for (const path of ['/assets/main-abc.js', '/inbox/assets/main-abc.js']) {
    const answer = await world.ask(path);
    expect(await answer.text()).toBe('export {};');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toContain('immutable');
  }
  for (const path of ['/assets/missing.js', '/assets/..%2f..%2fsecret.txt', '/assets/%2e%2e/%2e%2e/secret.txt']) {
    const answer = await world.ask(path);
    expect(answer.headers.get('cache-control')).not.toContain('immutable');
    expect(await problemIn(answer, 'not-found')).toHaveProperty('status', 404);
  }
});

test('an inbox that is not built says so in a sentence, and is served once it is built', async () => {
  const answer = await world.ask('/inbox');
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build:inbox')]);
  buildInbox();
  expect((await world.ask('/inbox')).status).toBe(200);
});

test('joining is limited per address, and opens again with time', async () => {
  const attempt = (address: string) =>
    world.post('/v1/join', { code: 'x', device: 'x' }, { 'x-test-address': address });
  for (let count = 0; count < 10; count += 1) expect((await attempt('a')).status).toBe(403);
  const refused = await attempt('a');
  expect(await problemIn(refused, 'too-many-requests')).toHaveProperty('status', 429);
  expect(Number(refused.headers.get('retry-after'))).toBe(6);
  expect((await attempt('b')).status).toBe(403);
  world.time.now += 6_000;
  expect((await attempt('a')).status).toBe(403);
  expect((await attempt('a')).status).toBe(429);
});

test('requests are limited per device, and another device goes on', async () => {
  await world.stop();
  world = await startWorld({ limits: { requestsPerMinute: 3 } });
  const [one, other] = [await world.join('seller'), await world.join('seller')];
  for (let count = 0; count < 3; count += 1) expect((await one.get('/v1/session')).status).toBe(200);
  const refused = await one.get('/v1/session');
  expect(await problemIn(refused, 'too-many-requests')).toHaveProperty('status', 429);
  expect(refused.headers.get('retry-after')).toBe('20');
  expect((await other.get('/v1/session')).status).toBe(200);
});

test('a rate limit never holds more than its fill, and forgets callers that stay away', () => {
  const time = { now: 0 };
  const limit = new RateLimit(2, () => time.now);
  const passes = (key: string) => {
    try {
      limit.take(key);
      return true;
    } catch {
      return false;
    }
  };
  time.now = 10 * 60_000;
  expect([passes('a'), passes('a'), passes('a')]).toEqual([true, true, false]);
  time.now += 30_000;
  expect([passes('a'), passes('a')]).toEqual([true, false]);
  for (let key = 0; key < 1_200; key += 1) passes(`k${key}`);
  time.now += 60_001;
  passes('last');
  expect(limit.size).toBe(1);
});
