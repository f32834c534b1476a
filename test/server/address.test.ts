import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { directAddress, forwardedAddress } from '../../server/http/address.ts';

const connected = { incoming: { socket: { remoteAddress: '192.0.2.7', remotePort: 4711, remoteFamily: 'IPv4' } } };
const app = new Hono()
  .get('/direct', (c) => c.text(directAddress(c)))
  .get('/forwarded', (c) => c.text(forwardedAddress(c)));
const ask = async (path: string, headers: Record<string, string> = {}) =>
  (await app.request(path, { headers }, connected)).text();

test('the address is the one at the other end, whatever a header claims', async () => {
  expect(await ask('/direct', { 'x-forwarded-for': '203.0.113.1' })).toBe('192.0.2.7');
});

test("behind a proxy it is the one that the proxy saw, not the caller's own claim", async () => {
  expect(await ask('/forwarded', { 'x-forwarded-for': '10.0.0.1, 203.0.113.9' })).toBe('203.0.113.9');
  expect(await ask('/forwarded')).toBe('192.0.2.7');
  expect(await ask('/forwarded', { 'x-forwarded-for': '' })).toBe('192.0.2.7');
});
