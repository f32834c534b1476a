import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { readText } from '../../server/http/rawBody.ts';
import type { Endpoint } from '../../server/http/context.ts';
import { HttpProblem, problemResponse } from '../../server/http/problem.ts';

const MAX = 100;
const app = new Hono<Endpoint>().post('/', async (c) => c.text(await readText(c, MAX)));
app.onError((error) => (error instanceof HttpProblem ? problemResponse(error) : new Response(null, { status: 500 })));
const send = async (body: BodyInit | null, headers: Record<string, string> = {}) => {
  const answer = await app.request('/', { method: 'POST', body, headers });
  return [answer.status, answer.ok ? await answer.text() : null];
};
/** A body that comes in pieces and tells no length. */
const pieces = (...parts: string[]) => {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else controller.enqueue(encoder.encode(part));
    },
  });
};
const stream = async (...parts: string[]) => {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: pieces(...parts), duplex: 'half' };
  return (await app.request(new Request('http://x/', init))).status;
};

test('a body of exactly the limit is read, one byte more is not', async () => {
  expect(await send('x'.repeat(MAX))).toEqual([200, 'x'.repeat(MAX)]);
  expect(await send('x'.repeat(MAX + 1))).toEqual([413, null]);
});

test('the limit counts bytes, not characters', async () => {
  expect(await send('é'.repeat(MAX / 2))).toEqual([200, 'é'.repeat(MAX / 2)]);
  expect(await send('é'.repeat(MAX / 2 + 1))).toEqual([413, null]);
});

test('a body in pieces of untold length is counted as it comes', async () => {
  expect(await stream('x'.repeat(60), 'x'.repeat(40))).toBe(200);
  expect(await stream('x'.repeat(60), 'x'.repeat(41))).toBe(413);
});

test('gzip: unpacked bytes count, exactly at the limit too', async () => {
  const packed = { 'content-encoding': 'GZIP' };
  expect(await send(gzipSync('x'.repeat(MAX)), packed)).toEqual([200, 'x'.repeat(MAX)]);
  expect(await send(gzipSync('x'.repeat(MAX + 1)), packed)).toEqual([413, null]);
  expect(await send('', packed)).toEqual([400, null]);
});

test('no body is an empty text; a character cut by pieces stays whole', async () => {
  expect(await send(null)).toEqual([200, '']);
  expect(await send('👩‍👩‍👧')).toEqual([200, '👩‍👩‍👧']);
});
